import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import type { AnswerContext, AnswerPicture } from '@/lib/grounding/shape';
import { mediumAsked } from '@/lib/grounding/which-picture';
import { sentClock } from './sent-clock';
import { type ShownAttachment, seenInTurn } from './turn-attachments';

/** What a reply's coordinates and times must be read against: its model, and what it was given beside the originals. */
export function answerContext(reply: AssistantMessage, messages: Iterable<Message>): AnswerContext {
  const all = [...messages];
  const seen = seenInTurn(reply, all);
  const question = all.find(({ id, role }) => role === 'user' && id === reply.parentId)?.text ?? '';
  const [askedPicture, askedVideo] = [mediumAsked(question, 'picture'), mediumAsked(question, 'video')];
  const { space, axisOrder, imageIndex } = reply.reading ?? {};
  return {
    model: reply.model,
    media: seen.some(({ kind }) => kind === 'video') ? 'video' : 'image',
    hasReasoningApart: reply.reasoning !== '',
    images: seen.map((shown) => groundOf(shown, reply.model)),
    ...(askedPicture !== null && { askedPicture }),
    ...(askedVideo !== null && { askedVideo }),
    ...(space !== undefined && { space }),
    ...(axisOrder !== undefined && { axisOrder }),
    ...(imageIndex !== undefined && { chosenImageIndex: imageIndex }),
  };
}

function groundOf(shown: ShownAttachment, model: string): AnswerPicture {
  const { number, attachment, sent } = shown;
  const sizes = {
    number,
    width: attachment.original.width,
    height: attachment.original.height,
    sentWidth: sent.width,
    sentHeight: sent.height,
  };
  if (shown.kind === 'picture') return sizes;
  const clock = sentClock(shown.sent, model);
  const { durationSeconds, isUnread } = shown.attachment.original;
  return {
    kind: 'video',
    ...sizes,
    ...(isUnread !== true && { durationSeconds }),
    ...(clock !== null && { clock }),
  };
}
