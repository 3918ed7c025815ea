import { describe, expect, it } from 'vitest';
import { type CorrectKeyDeeds, pressCorrectKey, pressHistoryKey } from './correct-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
type Change = Partial<typeof plain> & { readonly key: string };

/** What a key did, as words; the picked ones can be moved and resized unless `isFixed`. */
function pressed(change: Change, tool: CorrectKeyDeeds['tool'] = 'correct', isFixed = false): string[] {
  const said: string[] = [];
  const note = (word: string) => {
    said.push(word);
    return !isFixed;
  };
  const isTaken = pressCorrectKey(
    { ...plain, ...change },
    {
      tool,
      moveBy: (x, y, isHeld) => note(`move ${x} ${y}${isHeld ? ' held' : ''}`),
      resizeBy: (x, y, isHeld) => note(`resize ${x} ${y}${isHeld ? ' held' : ''}`),
      askName: () => note('name'),
      redo: () => void note('redo'),
      addInMiddle: () => void note('add'),
    },
  );
  return isTaken ? said : [...said, 'left'];
}

describe('on the picture', () => {
  it.each([
    ['ArrowLeft', 'move -1 0'],
    ['ArrowRight', 'move 1 0'],
    ['ArrowUp', 'move 0 -1'],
    ['ArrowDown', 'move 0 1'],
  ])('%s moves by a pixel, with shift by ten', (key, word) => {
    expect(pressed({ key })).toEqual([word]);
    expect(pressed({ key, shiftKey: true })).toEqual([word.replace('1', '10')]);
    expect(pressed({ key, repeat: true })).toEqual([`${word} held`]);
  });

  it('resizes with alt', () => {
    expect(pressed({ key: 'ArrowRight', altKey: true })).toEqual(['resize 1 0']);
    expect(pressed({ key: 'ArrowUp', altKey: true, shiftKey: true })).toEqual(['resize 0 -10']);
  });

  it('asks for a name by Enter and F2, and adds by Enter while there is something to add', () => {
    expect(pressed({ key: 'F2' })).toEqual(['name']);
    expect(pressed({ key: 'Enter' })).toEqual(['name']);
    expect(pressed({ key: 'Enter' }, 'add-box')).toEqual(['add']);
    expect(pressed({ key: 'Enter', repeat: true }, 'add-point')).toEqual([]);
  });

  it('leaves to others what nothing here answers to', () => {
    expect(pressed({ key: 'ArrowLeft' }, 'correct', true)).toEqual(['move -1 0', 'left']);
    expect(pressed({ key: 'n' })).toEqual(['left']);
    expect(pressed({ key: 'ArrowLeft', ctrlKey: true })).toEqual(['left']);
  });
});

it.each([
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'z' }, 'left'],
])('undoes and redoes by %o', (change, word) => {
  const said: string[] = [];
  const on = { undo: () => said.push('undo'), redo: () => said.push('redo') };
  if (!pressHistoryKey({ ...plain, ...change }, on)) said.push('left');
  expect(said).toEqual([word]);
});
