import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { boundsOf, draftPicture, draftVideo, targetOf } from './__fixtures__/budget';
import { anAttachment, aReply, aSentPicture, aUserMessage, aVideo } from './__fixtures__/rows';
import type { NumberedAttachment } from './rows';
import { copyKey } from './turn/target-key';
import { type OtherModel, type TurnBounds, type TurnToSend, turnBudget } from './turn-budget';

const none = (): readonly OtherModel[] => [];
const nothing: TurnToSend = { path: [], text: '', attachments: [], systemPrompt: '' };

function budgetOf(
  turn: Partial<TurnToSend>,
  id = 'qwen3-vl-plus',
  part: Partial<TurnBounds> = {},
  others = none,
) {
  return turnBudget({ ...nothing, ...turn }, { ...boundsOf(id, part), target: targetOf(id) }, others);
}

/** An earlier picture, its copy 1280 × 704 made for that model. */
function earlier(number: number, madeFor = 'qwen3-vl-plus', part: Partial<NumberedAttachment> = {}) {
  const kept = anAttachment(`p${number}`);
  const original = { ...kept.original, width: 2_560, height: 1_408 };
  const sent = aSentPicture(`sent-p${number}`, { width: 1_280, height: 704, byteLength: 120_000 });
  const attachment = { ...kept, original, sent };
  return { number, attachment, preparedFor: copyKey(targetOf(madeFor).picture), ...part };
}

const pathOf = (...attachments: readonly NumberedAttachment[]) => [
  aUserMessage({ id: 'u1', text: '', attachments }),
  aReply({ id: 'r1', text: 'A cat.', status: 'finished' }),
];

describe('turnBudget', () => {
  it('counts words, their marks and the system prompt', () => {
    const bare = budgetOf({});
    expect(bare.tokens).toBe(8);
    expect(budgetOf({ text: 'abcdefgh' }).tokens - bare.tokens).toBe(2);
    expect(budgetOf({ systemPrompt: 'abcd' }).tokens - bare.tokens).toBe(1 + 5);
    expect(budgetOf({ systemPrompt: 'abcd' }, 'qvq-max').tokens).toBe(8);
    expect(budgetOf({ text: '图"\n' }).bytes - bare.bytes).toBe(3 + 2);
  });

  it('counts thoughts again for models that want them back', () => {
    const path = [aUserMessage(), aReply({ text: 'Yes.', reasoning: 'a'.repeat(400) })];
    const [plus, flash] = [budgetOf({ path }), budgetOf({ path }, 'qwen3.8-flash')];
    expect(flash.tokens - plus.tokens).toBe(100);
    expect(flash.bytes - plus.bytes).toBe(400);
  });

  it('counts characters of base64, not bytes of the file', () => {
    const characters = 'data:image/jpeg;base64,'.length + 400_000;
    const withPicture = budgetOf({ attachments: [draftPicture('a', 300_000)] });
    expect(withPicture.bytes - budgetOf({}).bytes).toBe(characters + 80);
    expect(withPicture).toMatchObject({ pictureCount: 1, videoCount: 0, imageTokens: 50 * 50 + 2 });
  });

  it('counts an earlier picture by the copy that was made for this model', () => {
    const { imageTokens, earlierCount } = budgetOf({ path: pathOf(earlier(1)) });
    expect([imageTokens, earlierCount]).toEqual([40 * 22 + 2, 1]);
  });

  it('counts it anew for another model, and by that model’s copy once there is one', () => {
    const path = pathOf(earlier(1));
    // 2560 × 1408 within 1 003 520 pixels of 28 × 28.
    expect(budgetOf({ path }, 'qwen2.5-vl-7b-instruct').imageTokens).toBe(48 * 26 + 2);
    const sent = aSentPicture('again', { width: 560, height: 280 });
    const preparedFor = copyKey(targetOf('qwen2.5-vl-7b-instruct').picture);
    const again = { number: 1, attachmentId: 'attachment-p1', sent, preparedFor };
    const later = [...path, aUserMessage({ id: 'u2' }), aReply({ id: 'r2', text: 'No.', pictures: [again] })];
    expect(budgetOf({ path: later }, 'qwen2.5-vl-7b-instruct').imageTokens).toBe(20 * 10 + 2);
    expect(budgetOf({ path: later }).imageTokens).toBe(40 * 22 + 2);
  });

  it('goes without what was left out, and says which', () => {
    const path = pathOf(earlier(1, undefined, { leftOut: 'chosen' }), earlier(2));
    const budget = budgetOf({ path });
    expect(budget.imageTokens).toBe(40 * 22 + 2);
    expect(budget.leftOut).toEqual([
      { kind: 'picture', number: 1, attachmentId: 'attachment-p1', messageId: 'u1' },
    ]);
  });

  it('counts videos by the model’s sampling, and refuses them where it takes none', () => {
    const attachments = [draftVideo('v')];
    expect(budgetOf({ attachments })).toMatchObject({ videoTokens: 14 * 220 + 2, videoCount: 1 });
    const path = pathOf({ number: 1, attachment: aVideo('v') });
    const { troubles, isBlocked } = budgetOf({ path }, 'qwen-vl-ocr');
    expect(troubles.map(({ limit }) => limit.code)).toEqual(['not-taken']);
    expect(troubles[0]?.fixes).toMatchObject([{ kind: 'leave-out', media: [{ kind: 'video', number: 1 }] }]);
    expect(isBlocked).toBe(true);
  });

  it('counts frames as one video, or as so many pictures where the model takes no videos', () => {
    const frame = { hash: 'f', mediaType: 'image/jpeg', byteLength: 3, width: 320, height: 320, seconds: 0 };
    const video = aVideo('v');
    const attachment = { ...video, sent: { ...video.sent, frames: Array.from({ length: 5 }, () => frame) } };
    const path = pathOf({ number: 1, attachment });
    expect(budgetOf({ path })).toMatchObject({ videoTokens: 3 * 100 + 2, imageTokens: 0 });
    expect(budgetOf({ path }, 'qwen-vl-ocr').videoTokens).toBe(5 * 102);
  });

  it('takes as many frames as the model does', () => {
    const frame = { hash: 'f', mediaType: 'image/jpeg', byteLength: 3, width: 320, height: 320, seconds: 0 };
    const codesWith = (count: number) => {
      const video = aVideo('v');
      const frames = Array.from({ length: count }, () => frame);
      const path = pathOf({ number: 1, attachment: { ...video, sent: { ...video.sent, frames } } });
      const { troubles } = budgetOf({ path }, 'qwen-vl-plus');
      return troubles.flatMap(({ limit }) => (limit.code === 'not-taken' ? limit.refusal.code : []));
    };
    expect(codesWith(512)).toEqual([]);
    expect(codesWith(513)).toEqual(['too-many-frames']);
  });

  it('says that an address is counted without being known', () => {
    const origin = {
      kind: 'address',
      url: 'https://x.example/a.jpg',
      medium: 'picture',
      isFetched: false,
    } as const;
    const attachment = { ...anAttachment('a'), origin, sent: aSentPicture('s', { visualTokens: 2_562 }) };
    const budget = budgetOf({ path: pathOf({ number: 1, attachment }) });
    expect(budget).toMatchObject({ hasUnknown: true, imageTokens: 2_562 });
  });

  it('leaves out the oldest, as few as will do', () => {
    const path = pathOf(earlier(1), earlier(2), earlier(3));
    const most = budgetOf({ path }).bytes;
    const fixesAt = (maxBodyBytes: number) =>
      budgetOf({ path }, undefined, { maxBodyBytes }).troubles.flatMap(({ fixes }) => fixes);
    const numbers = (maxBodyBytes: number) =>
      fixesAt(maxBodyBytes).flatMap((fix) =>
        fix.kind === 'leave-out' ? fix.media.map(({ number }) => number) : [],
      );
    expect(fixesAt(most)).toEqual([]);
    expect(numbers(most - 1)).toEqual([1]);
    expect(numbers(most - 161_000)).toEqual([1, 2]);
    expect(numbers(10)).toEqual([1, 2, 3]);
  });

  it('offers smaller pictures while there are larger ones than small ones are', () => {
    const fixes = (quality: 'balanced' | 'small') => {
      const draft = { ...draftPicture('a'), choices: { quality } };
      return budgetOf({ attachments: [draft] }, undefined, { maxBodyBytes: 10 }).troubles[0]?.fixes;
    };
    expect(fixes('balanced')).toEqual([{ kind: 'smaller-pictures', draftIds: ['a'] }]);
    expect(fixes('small')).toEqual([]);
  });

  it('offers fewer frames of a video that can be read here, and half as many', () => {
    const attachments = [draftVideo('v')];
    const text = 'a'.repeat(112_000);
    const { troubles } = budgetOf({ attachments, text }, 'qwen2-vl-7b-instruct');
    expect(troubles[0]?.fixes).toEqual([{ kind: 'fewer-frames', videos: [{ draftId: 'v', maxFrames: 14 }] }]);
    const { troubles: ofBytes } = budgetOf({ attachments }, undefined, { maxBodyBytes: 10 });
    expect(ofBytes.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('names the first other model that would take it all', () => {
    const others = () =>
      ['demo', 'qwen-plus', 'qwen2.5-vl-7b-instruct', 'qwen3.7-plus', 'qwen3.8-flash'].map((id) => ({
        model: describeModel(id),
        target: targetOf(id),
        isThinkingOn: true,
      }));
    const text = 'a'.repeat(1_200_000);
    const { troubles, isBlocked } = budgetOf({ text }, 'qwen3-vl-plus', {}, others);
    expect(troubles).toMatchObject([
      { limit: { code: 'too-many-tokens', isCertain: false }, fixes: [{ id: 'qwen3.7-plus' }] },
    ]);
    expect(isBlocked).toBe(false);
  });

  it('reads the words of a row once, however often the draft changes', () => {
    let reads = 0;
    const user = Object.defineProperty(aUserMessage(), 'text', { get: () => 'w'.repeat(++reads) });
    const path = [user, aReply({ text: 'Yes.', status: 'finished' })];
    const tokens = ['a', 'ab', 'abc'].map((text) => budgetOf({ path, text }).tokens);
    expect(reads).toBe(1);
    expect(new Set(tokens).size).toBe(1);
  });
});
