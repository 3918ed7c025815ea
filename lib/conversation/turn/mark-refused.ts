import type { Ledger } from '../ledger';
import { pathTo } from '../message-tree';
import { refusedMedia } from '../refused-media';
import type { NumberedAttachment, UserMessage } from '../rows';

/** A picture or video that a reply failed of, beyond doubt, is left out of later turns until a person takes it in again. */
export function markRefused(replyId: string, ledger: Ledger): void {
  const reply = ledger.message(replyId);
  if (reply?.role !== 'assistant' || reply.status !== 'failed' || reply.failure === null) return;
  const { code, values } = reply.failure;
  if (values?.number !== undefined) return;
  const refused = refusedMedia(
    reply,
    { code, values: values ?? {} },
    pathTo(ledger.read().messages, reply.parentId),
  );
  if (refused?.isCertain !== true) return;
  const ids = refused.attachments.map(({ attachment }) => attachment.id);
  editAttachments(ledger, ids, (one) => ({ ...one, leftOut: 'refused', refusedWith: code }));
}

/** Writes down these attachments, wherever on screen's rows they stand, as `change` gives them. */
export function editAttachments(
  ledger: Ledger,
  ids: readonly string[],
  change: (one: NumberedAttachment) => NumberedAttachment,
): void {
  const changed = Object.values(ledger.read().messages).flatMap((message): readonly UserMessage[] => {
    if (message.role !== 'user') return [];
    if (!message.attachments.some(({ attachment }) => ids.includes(attachment.id))) return [];
    const attachments = message.attachments.map((one) =>
      ids.includes(one.attachment.id) ? change(one) : one,
    );
    return [{ ...message, attachments }];
  });
  if (changed.length > 0) ledger.putMessages(changed);
}
