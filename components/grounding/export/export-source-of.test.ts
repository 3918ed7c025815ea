import { describe, expect, it } from 'vitest';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { reviseAnswer } from '@/lib/grounding/revise-answer';
import type { PictureAttachment, SentPicture } from '@/lib/media/attachment';
import type { ShownPicture } from '../turn-attachments';
import {
  correctionCounts,
  exportedMedium,
  exportMedia,
  type ReadReply,
  shapeCount,
} from './export-source-of';

const stored = { mediaType: 'image/jpeg', byteLength: 9 };
const sent: SentPicture = {
  ...stored,
  hash: 'sent',
  width: 1008,
  height: 756,
  dataUrlCharacters: 35,
  visualTokens: 4,
  notes: [],
};
const attachment: PictureAttachment = {
  kind: 'picture',
  id: 'a',
  name: 'a.jpg',
  format: 'jpeg',
  original: { ...stored, hash: 'original', width: 4000, height: 3000 },
  sent,
};
const shown: ShownPicture = { kind: 'picture', number: 2, attachment, sent, isUploaded: false };

const text = JSON.stringify([
  { bbox_2d: [100, 100, 200, 200], label: 'cat' },
  { bbox_2d: [300, 300, 400, 400], label: 'dog' },
  { bbox_3d: [0, 0, 4, 1, 1, 1, 0, 0, 0], label: 'crate' },
]);

function replyWith(facts: Partial<AssistantMessage>): ReadReply {
  const message: AssistantMessage = {
    id: 'r1',
    conversationId: 'c',
    parentId: 'u1',
    createdAtMs: 0,
    role: 'assistant',
    status: 'finished',
    text,
    reasoning: '',
    model: 'qwen3-vl-plus',
    provider: 'demo',
    isThinkingOn: false,
    finishReason: 'stop',
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures: [{ number: 2, attachmentId: 'a', sent }],
    ...facts,
  };
  const { model, reading, corrections } = message;
  const images = [{ width: 4000, height: 3000, sentWidth: sent.width, sentHeight: sent.height }];
  const space = reading?.space;
  const context = { model, media: 'image', images, ...(space && { space }) } as const;
  const answer = reviseAnswer(parseAnswer(text, context), { model, images, reading, corrections });
  return { message, attachments: [shown], answer, prompt: 'Where?' };
}

describe('what an export is made of', () => {
  it('says how the numbers of the model’s family were read', () => {
    const [medium] = exportMedia([replyWith({})]);
    expect(medium).toMatchObject({ number: 2, name: 'a.jpg', hash: 'original', width: 4000 });
    const [finding] = medium?.findings ?? [];
    expect(finding?.answer).toEqual({
      model: 'qwen3-vl-plus',
      provider: 'demo',
      prompt: 'Where?',
      space: 'relative-1000',
      whySpace: 'profile',
      createdAt: '1970-01-01T00:00:00.000Z',
    });
    expect(finding?.shapes.map(({ kind }) => kind)).toEqual(['box', 'box', 'cuboid']);
    expect(finding?.camera).toMatchObject({ cx: 2000, cy: 1500, fieldOfViewDegrees: 60, isChosen: false });
  });

  it('says what a person chose instead, and through which camera boxes in space are then seen', () => {
    const reading = {
      space: 'sent-pixels',
      axisOrder: 'x-first',
      fieldOfViewDegrees: 90,
      hasSquarePixels: true,
    } as const;
    const [finding] = exportMedia([replyWith({ reading })])[0]?.findings ?? [];
    expect(finding?.answer).toMatchObject({ space: 'sent-pixels', whySpace: 'chosen', axisOrder: 'x-first' });
    expect(finding?.shapes[0]?.coords[0]).toBeCloseTo((100 / 1008) * 4000, 3);
    expect(finding?.camera).toMatchObject({ fieldOfViewDegrees: 90, isChosen: true });
    expect(finding?.camera?.fx).toBeCloseTo(2000, 6);
    expect(finding?.camera?.fy).toBeCloseTo(2000, 6);
  });

  it('keeps what was corrected, and a picture of which everything was taken away', () => {
    const ids = replyWith({}).answer.shapes.map(({ id }) => id);
    const renamed = { kind: 'rename', shapeIds: ids.slice(0, 1), label: 'lynx' } as const;
    const taken = { kind: 'remove', shapeIds: ids.slice(1) } as const;
    const one = exportMedia([replyWith({ corrections: { steps: [renamed, taken], doneCount: 2 } })]);
    expect([shapeCount(one), correctionCounts(one)]).toEqual([1, { changed: 1, added: 0, removed: 2 }]);
    const all = replyWith({ corrections: { steps: [{ kind: 'remove', shapeIds: ids }], doneCount: 1 } });
    const [none] = exportedMedium(all, 0);
    expect(none?.findings[0]?.shapes).toEqual([]);
    expect(none?.findings[0]?.removedShapes).toHaveLength(3);
    expect(exportedMedium(all, 1)).toEqual([]);
  });
});
