import { seenInTurn } from '@/components/grounding/turn-attachments';
import { readAnswer } from '@/components/state/read-answer';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import type { Message } from '@/lib/conversation/rows';
import type { DraftState } from '@/lib/conversation/workspace';
import type { AnswerCache } from '@/lib/grounding/answer-cache';
import type { PictureShape } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import type { PictureAttachment } from '@/lib/media/attachment';
import { shownPicture } from '@/lib/media/shown-picture';
import { isComparable } from './is-comparable';

/** The pictures of the messages from the first to the newest, each with what the newest reply that names something on it says. */
export function comparedOfPath(path: readonly Message[], answers: AnswerCache): readonly ComparedPicture[] {
  const shapes = shapesByPicture(path, answers);
  return path.flatMap((message) =>
    message.role === 'assistant'
      ? []
      : message.attachments.flatMap(({ number, attachment }) =>
          isComparable(attachment)
            ? [compared(attachment, { id: attachment.id, number }, shapes.get(attachment.id) ?? [])]
            : [],
        ),
  );
}

/** The pictures of the message being written that are ready. */
export function comparedOfDraft({ attachments }: DraftState): readonly ComparedPicture[] {
  return attachments.flatMap((draft) =>
    draft.state === 'ready' && isComparable(draft.attachment)
      ? [{ ...compared(draft.attachment, { id: draft.id, number: null }, []), name: draft.name }]
      : [],
  );
}

function compared(
  attachment: PictureAttachment,
  named: Pick<ComparedPicture, 'id' | 'number'>,
  shapes: readonly PictureShape[],
): ComparedPicture {
  const { name, original } = attachment;
  const size = { width: original.width, height: original.height };
  return { ...named, name, hash: shownPicture(attachment).hash, size, shapes };
}

function shapesByPicture(
  path: readonly Message[],
  answers: AnswerCache,
): ReadonlyMap<string, readonly PictureShape[]> {
  const found = new Map<string, readonly PictureShape[]>();
  for (const message of path.toReversed()) {
    if (message.role !== 'assistant') continue;
    const answer = readAnswer(answers, message, () => path);
    for (const [index, { attachment }] of seenInTurn(message, path).entries()) {
      const shapes =
        answer?.shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === index) ?? [];
      if (shapes.length > 0 && !found.has(attachment.id)) found.set(attachment.id, shapes);
    }
  }
  return found;
}
