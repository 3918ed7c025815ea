import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import type { AnswerContext } from '@/lib/grounding/shape';
import { seenPictures } from './turn-pictures';

/** What a reply's coordinates must be read against: its model, and each picture's true size beside the sent one. */
export function answerContext(reply: AssistantMessage, messages: Iterable<Message>): AnswerContext {
  return {
    model: reply.model,
    media: 'image',
    hasReasoningApart: reply.reasoning !== '',
    images: seenPictures(reply.pictures, messages).map(({ number, attachment, sent }) => ({
      number,
      width: attachment.original.width,
      height: attachment.original.height,
      sentWidth: sent.width,
      sentHeight: sent.height,
    })),
  };
}
