import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, counted, countedTurn, countedVideo } from '../__fixtures__/budget';
import type { CountedTurn } from './count-turn';
import { judgeTurn, maxInputTokens, type TurnBounds, totalsOf } from './judge-turn';

const vl = boundsOf('qwen3-vl-plus');
const codes = (turn: CountedTurn, bounds: TurnBounds = vl) =>
  judgeTurn(turn, bounds).map(({ code, isCertain }) => `${code} ${isCertain}`);

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);
const cheap = { tokens: 1, characters: 1 } as const;
const words = (tokens: number, bytes = 0) => ({ words: { tokens, bytes } });

describe('judgeTurn', () => {
  it('takes as many pictures in base64 as the model does, and not one more', () => {
    const one = counted(cheap);
    expect(codes(countedTurn(times(250, one)))).toEqual([]);
    expect(judgeTurn(countedTurn(times(251, one)), vl)).toEqual([
      { code: 'too-many-pictures', count: 251, limit: 250, isCertain: true },
    ]);
  });

  it('counts those that are still being prepared', () => {
    const pending = { pending: { picture: 1, video: 0 } };
    expect(codes(countedTurn(times(249, counted(cheap)), pending))).toEqual([]);
    expect(codes(countedTurn(times(250, counted(cheap)), pending))).toEqual(['too-many-pictures true']);
  });

  it.each([
    ['qwen3-vl-plus', 256],
    ['qwen3.8-max', 2_048],
    ['qwen3.7-plus', 2_048],
    ['qwen3.7-flash', 256],
  ])('takes as many pictures by address as %s does: %d', (id, most) => {
    const one = counted({ ...cheap, base64Pictures: 0 });
    expect(codes(countedTurn(times(most, one)), boundsOf(id))).toEqual([]);
    expect(codes(countedTurn(times(most + 1, one)), boundsOf(id))).toEqual(['too-many-pictures true']);
  });

  it('counts both kinds of pictures together', () => {
    const mixed = [...times(250, counted(cheap)), ...times(6, counted({ ...cheap, base64Pictures: 0 }))];
    expect(codes(countedTurn(mixed))).toEqual([]);
    expect(codes(countedTurn([...mixed, counted({ ...cheap, base64Pictures: 0 })]))).toEqual([
      'too-many-pictures true',
    ]);
  });

  it('takes 64 videos', () => {
    expect(codes(countedTurn(times(64, countedVideo(cheap))))).toEqual([]);
    expect(codes(countedTurn(times(65, countedVideo(cheap))))).toEqual(['too-many-videos true']);
  });

  it('takes a body of as many bytes as the server reads', () => {
    const bounds = boundsOf('qwen3-vl-plus', { maxBodyBytes: 5_000 });
    expect(codes(countedTurn([counted({ characters: 4_000 })], words(1, 1_000)), bounds)).toEqual([]);
    expect(judgeTurn(countedTurn([counted({ characters: 4_001 })], words(1, 1_000)), bounds)).toEqual([
      { code: 'body-too-large', bytes: 5_001, limit: 5_000, isCertain: true },
    ]);
  });

  it('is not certain of bytes that do not exist yet', () => {
    const bounds = boundsOf('qwen3-vl-plus', { maxBodyBytes: 5_000 });
    const foreseen = counted({ characters: 6_000, isMade: false });
    expect(codes(countedTurn([foreseen]), bounds)).toEqual(['body-too-large false']);
  });

  // 258 048 and 260 096: the vendor's list of models.
  it.each([
    ['qwen3-vl-plus', false, 260_096],
    ['qwen3-vl-plus', true, 258_048],
    ['qwen3-vl-32b-thinking', true, 126_976],
    ['qwen-vl-max', false, 129_024],
    ['qwen3.8-flash', true, 991_808],
    ['qwen-vl-ocr', false, 30_000],
  ])('reads as much as %s (thinking: %s) does: %d tokens', (id, isThinkingOn, most) => {
    const bounds = boundsOf(id, { isThinkingOn });
    const atEdge = codes(countedTurn([counted({ tokens: most })]), bounds);
    expect(atEdge.filter((code) => code.startsWith('too-many-tokens'))).toEqual([]);
    expect(judgeTurn(countedTurn([counted({ tokens: most + 1 })]), bounds)).toContainEqual({
      code: 'too-many-tokens',
      tokens: most + 1,
      limit: most,
      isCertain: true,
    });
  });

  it('has room for a hundred of the largest pictures, as the vendor reckons', () => {
    const most = maxInputTokens(vl.model, true);
    expect(Math.floor((most - 100) / 2_560)).toBe(100);
  });

  it('is certain of pictures, and of half of what words are estimated at', () => {
    const most = maxInputTokens(vl.model, false);
    const judged = (tokens: number, ofWords: number) =>
      codes(countedTurn([counted({ tokens })], words(ofWords)));
    expect(judged(most - 10, 20)).toEqual(['too-many-tokens false']);
    expect(judged(most - 10, 22)).toEqual(['too-many-tokens true']);
    const unknown = counted({ tokens: most + 1, isUnknown: true });
    expect(codes(countedTurn([unknown]))).toEqual(['too-many-tokens false']);
  });

  it('says when the answer has less room than it may want', () => {
    const { contextTokens, maxOutputTokens } = vl.model;
    const room = contextTokens - maxOutputTokens;
    expect(codes(countedTurn([counted({ tokens: room })]))).toEqual([]);
    expect(judgeTurn(countedTurn([counted({ tokens: room + 1 })]), vl)).toEqual([
      { code: 'little-room', room: maxOutputTokens - 1, wanted: maxOutputTokens, isCertain: false },
    ]);
  });

  it('names each medium that the model does not take', () => {
    const refusal = { code: 'video-not-taken', values: {} } as const;
    const turn = countedTurn([countedVideo({ number: 1, refusal }), countedVideo({ number: 2, refusal })]);
    expect(codes(turn)).toEqual(['not-taken true', 'not-taken true']);
  });

  it('lists every limit that is passed, the certain ones first', () => {
    const bounds = boundsOf('qwen3-vl-plus', { maxBodyBytes: 100 });
    const many = times(251, counted({ tokens: 2_000, isUnknown: true, characters: 1 }));
    expect(codes(countedTurn(many), bounds)).toEqual([
      'too-many-pictures true',
      'body-too-large true',
      'too-many-tokens false',
    ]);
  });

  it('only warns about models that the catalogue does not know, and of tokens not at all where none answers', () => {
    const large = countedTurn([counted({ tokens: 10_000_000 })]);
    expect(codes(large, boundsOf('house/any'))).toEqual(['too-many-tokens false']);
    expect(codes(large, boundsOf('demo'))).toEqual([]);
    expect(codes(countedTurn(times(251, counted(cheap))), boundsOf('demo'))).toEqual([
      'too-many-pictures false',
    ]);
  });

  it('warns that a text model would not see what is attached', () => {
    expect(codes(countedTurn([counted()]), boundsOf('qwen-plus'))).toEqual(['text-only false']);
    expect(codes(countedTurn([]), boundsOf('qwen-plus'))).toEqual([]);
  });

  it('adds up, whatever the order, and never finds fewer limits when something is added', () => {
    const media = array(integer({ min: 0, max: 200_000 }), { maxLength: 12 });
    assert(
      property(media, integer({ min: 0, max: 300_000 }), (costs, more) => {
        const all = costs.map((tokens) => counted({ tokens, characters: tokens }));
        const bounds = boundsOf('qwen3-vl-plus', { maxBodyBytes: 400_000 });
        const turn = countedTurn(all);
        expect(totalsOf(countedTurn(all.toReversed()))).toEqual(totalsOf(turn));
        const larger = countedTurn([...all, counted({ tokens: more, characters: more })]);
        const isBlocked = (one: CountedTurn) => judgeTurn(one, bounds).some(({ isCertain }) => isCertain);
        expect(Number(isBlocked(larger))).toBeGreaterThanOrEqual(Number(isBlocked(turn)));
      }),
    );
  });
});
