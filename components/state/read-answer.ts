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

type Revisions = Pick<AssistantMessage, 'reading' | 'corrections'> & { readonly revised: RevisedAnswer };

const lastRevisions = new WeakMap<Answer, Revisions>();

/** The same object until the answer, what was chosen or what was corrected is another. */
function revisedOnce(
  answer: Answer,
  message: AssistantMessage,
  messages: () => Iterable<Message>,
): RevisedAnswer {
  const { reading, corrections } = message;
  const last = lastRevisions.get(answer);
  if (last && last.reading === reading && last.corrections === corrections) return last.revised;
  const images = reading === undefined ? [] : answerContext(message, messages()).images;
  const revised = reviseAnswer(answer, { images, reading, corrections });
  lastRevisions.set(answer, { ...(reading && { reading }), ...(corrections && { corrections }), revised });
  return revised;
}
