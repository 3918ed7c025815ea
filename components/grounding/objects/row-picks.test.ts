import { beforeEach, describe, expect, it } from 'vitest';
import { createStageStore } from '@/lib/grounding/stage-store';
import { createRowPicks, pickKeysOf, type RowPicks } from './row-picks';

const plain = { isOneMore: false, isReach: false };
const oneMore = { isOneMore: true, isReach: false };
const reach = { isOneMore: false, isReach: true };
const reachMore = { isOneMore: true, isReach: true };

let stage: ReturnType<typeof createStageStore>;
let picks: RowPicks;
const picked = () => stage.getState().selectedShapeIds.join('');

beforeEach(() => {
  stage = createStageStore();
  picks = createRowPicks(stage);
  picks.list(['a', 'b', 'c', 'd', 'e']);
});

describe('a press on a row', () => {
  it('picks it alone, and pressed again none', () => {
    picks.press('b', plain);
    picks.press('c', plain);
    expect(picked()).toBe('c');
    picks.press('c', plain);
    expect(picked()).toBe('');
  });

  it('picks it alone when others were picked with it', () => {
    picks.press('b', plain);
    picks.press('c', oneMore);
    picks.press('c', plain);
    expect(picked()).toBe('c');
  });

  it('adds one or lets it go with the key held', () => {
    picks.press('d', oneMore);
    picks.press('b', oneMore);
    expect(picked()).toBe('db');
    picks.press('d', oneMore);
    expect(picked()).toBe('b');
  });

  it('reaches from the last one, both ways, with the newest last', () => {
    picks.press('c', plain);
    picks.press('e', reach);
    expect(picked()).toBe('cde');
    picks.press('a', reach);
    expect(picked()).toBe('cba');
  });

  it('reaches on top of what was picked with both keys', () => {
    picks.press('a', plain);
    picks.press('c', oneMore);
    picks.press('e', reachMore);
    expect(picked()).toBe('acde');
  });

  it('reaches from what was picked on the picture', () => {
    picks.press('a', plain);
    stage.getState().select('d');
    picks.press('e', reach);
    expect(picked()).toBe('de');
  });

  it('reaches from where the keys came from when nothing is picked', () => {
    picks.press('c', reach, 'b');
    picks.press('d', reach, 'c');
    expect(picked()).toBe('bcd');
  });

  it('reaches nowhere from what is no longer listed', () => {
    picks.press('a', plain);
    picks.list(['b', 'c']);
    picks.press('c', reach);
    expect(picked()).toBe('c');
  });
});

it('picks all rows, the one with the focus as the newest', () => {
  picks.pressAll('b');
  expect(picked()).toBe('acdeb');
});

it('takes either control key', () => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false };
  expect(pickKeysOf(none)).toEqual(plain);
  expect(pickKeysOf({ ...none, metaKey: true })).toEqual(oneMore);
  expect(pickKeysOf({ ...none, ctrlKey: true, shiftKey: true })).toEqual(reachMore);
});
