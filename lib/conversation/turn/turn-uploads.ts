import { ok } from '@/lib/core/result';
import type { UploadDesk } from '../draft/upload-desk';
import type { Ledger } from '../ledger';
import type { AssistantMessage, Message, UploadedCopy, UserMessage } from '../rows';
import type { PlaceUpload } from './medium-content';

export interface TurnUploadsDeps {
  readonly ledger: Ledger;
  readonly desk: UploadDesk;
}

/** The uploads that turns point at: found again, made again from the kept file, and written down beside the file. */
export function createTurnUploads({ ledger, desk }: TurnUploadsDeps) {
  const show = (
    replyId: string,
    part: { kind: 'picture' | 'video'; number: number; percent: number } | null,
  ) => {
    const { [replyId]: _, ...others } = ledger.read().uploading ?? {};
    ledger.set({ uploading: part === null ? others : { ...others, [replyId]: part } });
  };

  const editUploads = (
    path: readonly Message[],
    change: (attachmentId: string, uploads: readonly UploadedCopy[]) => readonly UploadedCopy[],
  ) => {
    const changed = path.flatMap((message): readonly UserMessage[] => {
      if (message.role !== 'user') return [];
      const attachments = message.attachments.map((numbered) => {
        const before = numbered.uploads ?? [];
        const uploads = change(numbered.attachment.id, before);
        return uploads === before ? numbered : { ...numbered, uploads };
      });
      const isSame = attachments.every((numbered, index) => numbered === message.attachments[index]);
      return isSame ? [] : [{ ...message, attachments }];
    });
    if (changed.length > 0) ledger.putMessages(changed);
  };

  return {
    /** How this reply's files are placed; what has to be uploaded is shown at the reply. */
    placerFor(reply: AssistantMessage, model: string, signal: AbortSignal): PlaceUpload {
      return async ({ number, attachment: { kind }, uploads }, hash, file) => {
        const known = desk.find(hash, model, uploads);
        if (known !== null) return ok(known);
        const onPercent = (percent: number) => show(reply.id, { kind, number, percent });
        onPercent(0);
        const placed = await desk.upload(hash, model, file, { signal, onPercent });
        show(reply.id, null);
        return placed;
      };
    },

    /** By attachment id. */
    remember: (path: readonly Message[], placed: ReadonlyMap<string, UploadedCopy>): void =>
      editUploads(path, (attachmentId, uploads) => {
        const copy = placed.get(attachmentId);
        if (copy === undefined || uploads.some(({ url }) => url === copy.url)) return uploads;
        return [...uploads.filter((other) => !isInPlaceOf(copy, other)), copy];
      }),

    /** The server knows nothing of them any more. */
    forget: (path: readonly Message[], model: string): void =>
      editUploads(path, (_, uploads) => {
        const gone = uploads.filter((copy) => copy.model === model);
        for (const copy of gone) desk.forget(copy);
        return gone.length === 0 ? uploads : uploads.filter((copy) => copy.model !== model);
      }),
  };
}

export type TurnUploads = ReturnType<typeof createTurnUploads>;

function isInPlaceOf(copy: UploadedCopy, other: UploadedCopy): boolean {
  return copy.hash === other.hash && copy.model === other.model;
}
