import { beforeEach, describe, expect, it } from 'vitest';
import { applyCorrections, type Corrections, noCorrections } from '@/lib/grounding/corrections';
import type { Shape } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { createStageStore } from '@/lib/grounding/stage-store';
import { type CorrectNews, correctDeeds, type Naming, revertable } from './correct-deeds';

const facts = { isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const said: readonly Shape[] = [
  { ...facts, id: 's1', imageIndex: 0, label: 'cat', kind: 'box', coords: [10, 10, 50, 40] },
  { ...facts, id: 's2', imageIndex: 0, label: 'nose', kind: 'point', coords: [20, 20] },
  {
    ...facts,
    id: 's3',
    imageIndex: 1,
    label: 'two\nlines',
    isWriting: true,
    kind: 'box',
    coords: [0, 0, 9, 9],
  },
];

/** A reply whose shapes are corrected, drawn anew for every deed. */
function desk() {
  const stage = createStageStore();
  stage.getState().show('reply', 0);
  stage.getState().takeTool('correct');
  let corrections: Corrections = noCorrections;
  let naming: Naming | null = null;
  const news: CorrectNews[] = [];
  const ground = () => {
    const { shapes, removedShapes } = applyCorrections(said, corrections);
    const { selectedShapeIds, pictureIndex } = stage.getState();
    const here = shapes.filter(isOnPicture).filter(({ imageIndex }) => imageIndex === pictureIndex);
    return {
      replyId: 'reply',
      imageIndex: pictureIndex,
      picture: { width: 100, height: 80 },
      picked: here.filter(({ id }) => selectedShapeIds.includes(id)),
      shapes,
      removedShapes,
      corrections: () => corrections,
      keep: (next: Corrections) => {
        corrections = next;
      },
      stage,
      tell: (one: CorrectNews) => void news.push(one),
      askName: (next: Naming | null) => {
        naming = next;
      },
    };
  };
  return {
    stage,
    news,
    deeds: () => correctDeeds(ground()),
    pick: (...ids: string[]) => stage.getState().selectAll(ids),
    asked: () => {
      if (naming === null) throw new Error('No name is asked for.');
      return naming;
    },
    isAsked: () => naming !== null,
    shape: (id: string) => ground().shapes.find((shape) => shape.id === id),
    stepCount: () => corrections.steps.length,
    revertable: () => revertable(ground()).map(({ id }) => id),
  };
}

let on = desk();
beforeEach(() => {
  on = desk();
});

describe('keys', () => {
  it('count as one step while held, and as one each when pressed again', () => {
    on.pick('s1');
    on.deeds().moveBy(1, 0, false);
    on.deeds().moveBy(1, 0, true);
    on.deeds().moveBy(1, 0, true);
    expect(on.shape('s1')?.coords).toEqual([13, 10, 53, 40]);
    expect(on.stepCount()).toBe(1);
    on.deeds().moveBy(0, -10, false);
    expect(on.stepCount()).toBe(2);
    on.deeds().undo();
    on.deeds().undo();
    expect(on.shape('s1')).toBe(said[0]);
  });

  it('change nothing at the edge of the picture, and say whether they are for shapes at all', () => {
    on.pick('s1');
    expect(on.deeds().moveBy(-90, 0, false)).toBe(true);
    expect(on.deeds().moveBy(-1, 0, false)).toBe(true);
    expect(on.stepCount()).toBe(1);
    on.pick('s2');
    expect(on.deeds().resizeBy(1, 0, false)).toBe(false);
    on.pick();
    expect(on.deeds().moveBy(1, 0, false)).toBe(false);
  });

  it('tell where a shape is now', () => {
    on.pick('s1');
    on.deeds().resizeBy(10, 0, false);
    expect(on.news).toEqual([
      { kind: 'resized', count: 1, label: 'cat', x: 10, y: 10, width: 50, height: 30 },
    ]);
  });
});

describe('adding', () => {
  const box = { kind: 'box', coords: [1, 2, 30, 40] } as const;

  it('picks what is new, asks for its name, and keeps both in one step', () => {
    on.stage.getState().takeTool('add-box');
    on.deeds().add(box);
    expect(on.stage.getState()).toMatchObject({ tool: 'correct', selectedShapeIds: ['added-1'] });
    on.deeds().name(on.asked(), ' dog ');
    expect(on.shape('added-1')).toMatchObject({ label: 'dog', coords: [1, 2, 30, 40] });
    expect(on.isAsked()).toBe(false);
    expect(on.stepCount()).toBe(1);
    on.deeds().undo();
    expect(on.shape('added-1')).toBeUndefined();
    expect(on.stage.getState().selectedShapeIds).toEqual([]);
  });

  it('gives the next one the same label at first, and shows that label again', () => {
    on.deeds().add(box);
    on.deeds().name(on.asked(), 'dog');
    on.stage.getState().hideLabels(['dog'], true);
    on.deeds().add({ kind: 'point', coords: [5, 5] });
    expect(on.shape('added-2')?.label).toBe('dog');
    expect(on.stage.getState().hiddenLabels.size).toBe(0);
  });

  it('is taken back when no name is given, and can be redone', () => {
    on.deeds().add(box);
    on.deeds().leaveName(on.asked());
    expect(on.shape('added-1')).toBeUndefined();
    on.deeds().redo();
    expect(on.shape('added-1')).toBeDefined();
  });

  it('may go without a name', () => {
    on.deeds().add(box);
    on.deeds().name(on.asked(), '  ');
    expect(on.shape('added-1')?.label).toBeNull();
  });
});

describe('renaming', () => {
  it('names all that are picked, and nothing when the name stays', () => {
    on.pick('s1', 's2');
    on.deeds().askName();
    on.deeds().name(on.asked(), 'pet');
    expect([on.shape('s1')?.label, on.shape('s2')?.label]).toEqual(['pet', 'pet']);
    on.deeds().askName();
    on.deeds().name(on.asked(), 'pet');
    expect(on.stepCount()).toBe(1);
  });

  it('leaves writing of several lines alone that was only looked at', () => {
    on.stage.getState().show('reply', 1, 's3');
    on.deeds().askName();
    on.deeds().name(on.asked(), 'two lines');
    expect(on.shape('s3')).toBe(said[2]);
  });

  it('keeps the name when it is left', () => {
    on.pick('s1');
    on.deeds().askName();
    on.deeds().leaveName(on.asked());
    expect(on.stepCount()).toBe(0);
  });
});

it('deletes what is picked, and picks it again when that is undone', () => {
  on.pick('s1', 's2');
  on.deeds().removePicked();
  expect([on.shape('s1'), on.stage.getState().selectedShapeIds]).toEqual([undefined, []]);
  on.deeds().undo();
  expect(on.stage.getState().selectedShapeIds).toEqual(['s1', 's2']);
  on.deeds().redo();
  expect(on.stage.getState().selectedShapeIds).toEqual([]);
  expect(on.news.map(({ kind }) => kind)).toEqual(['deleted', 'undone', 'redone']);
});

it('reverts what is picked, or all on this picture and on no other', () => {
  on.pick('s1', 's2');
  on.deeds().moveBy(5, 5, false);
  on.stage.getState().show('reply', 1, 's3');
  on.deeds().removePicked();
  on.stage.getState().show('reply', 0, 's2');
  on.deeds().revert();
  expect(on.shape('s2')).toBe(said[1]);
  on.pick();
  expect(on.revertable()).toEqual(['s1']);
  on.deeds().revert();
  expect(on.shape('s1')).toBe(said[0]);
  expect(on.shape('s3')).toBeUndefined();
});

it('goes to the picture on which something is undone', () => {
  on.stage.getState().show('reply', 1, 's3');
  on.deeds().moveBy(1, 1, false);
  on.stage.getState().show('reply', 0);
  on.deeds().undo();
  expect(on.stage.getState()).toMatchObject({ pictureIndex: 1, tool: 'correct', selectedShapeIds: ['s3'] });
});
