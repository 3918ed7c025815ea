import { answerContext } from '@/components/grounding/answer-context';
import { isReceiving } from '@/components/transcript/reply-state';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import type { AnswerCache } from '@/lib/grounding/answer-cache';
import { type RevisedAnswer, reviseAnswer } from '@/lib/grounding/revise-answer';
import type { Answer } from '@/lib/grounding/shape';

/** What a reply points at so far, as a person chose and corrected it; null until the code that reads is here. */
export function readAnswer(
  answers: AnswerCache,
  message: AssistantMessage,
  messages: () => Iterable<Message>,
): RevisedAnswer | null {
  const hasReasoningApart = message.reasoning !== '';
  const { space, axisOrder, imageIndex } = message.reading ?? {};
  const answer = answers.read(
    { id: message.id, text: message.text, isFinished: !isReceiving(message.status) },
    [message.model, message.pictures, message.videos, hasReasoningApart, space, axisOrder, imageIndex],
    () => answerContext(message, messages()),
  );
  return answer && revisedOnce(answer, message, messages);
}

const lastRevisions = new WeakMap<
  Answer,
  { readonly basis: readonly unknown[]; readonly revised: RevisedAnswer }
>();

/**
 * The same object until the answer, the camera that was chosen or what was corrected is another. Every other choice
 * makes another answer.
 */
function revisedOnce(
  answer: Answer,
  message: AssistantMessage,
  messages: () => Iterable<Message>,
): RevisedAnswer {
  const { model, reading, corrections } = message;
  const basis = [reading?.fieldOfViewDegrees, reading?.hasSquarePixels, corrections];
  const last = lastRevisions.get(answer);
  if (last?.basis.every((part, index) => part === basis[index])) return last.revised;
  const ground = reading === undefined ? { model, images: [] } : answerContext(message, messages());
  const revised = reviseAnswer(answer, { ...ground, reading, corrections });
  lastRevisions.set(answer, { basis, revised });
  return revised;
}
