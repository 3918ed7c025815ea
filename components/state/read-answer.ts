import { answerContext } from '@/components/grounding/answer-context';
import { isReceiving } from '@/components/transcript/reply-state';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import type { AnswerCache } from '@/lib/grounding/answer-cache';
import type { Answer } from '@/lib/grounding/shape';

/** What a reply points at so far, read by the cache; null until the code that reads is here. */
export function readAnswer(
  answers: AnswerCache,
  message: AssistantMessage,
  messages: () => Iterable<Message>,
): Answer | null {
  const hasReasoningApart = message.reasoning !== '';
  return answers.read(
    { id: message.id, text: message.text, isFinished: !isReceiving(message.status) },
    [message.model, message.pictures, message.videos, hasReasoningApart],
    () => answerContext(message, messages()),
  );
}
