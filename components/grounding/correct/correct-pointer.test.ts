import { beforeEach, describe, expect, it } from 'vitest';
import type { PictureShape } from '@/lib/grounding/shape';
import { screenPoint } from '@/lib/grounding/spaces';
import { createStageStore } from '@/lib/grounding/stage-store';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { openCorrectPointer } from './correct-pointer';

const facts = { label: 'cat', imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] } as const;
const box: PictureShape = { ...facts, id: 'box', kind: 'box', coords: [100, 100, 300, 200] };
const small: PictureShape = { ...facts, id: 'small', kind: 'box', coords: [104, 104, 114, 114] };
const at = screenPoint;

/** A surface of 432 × 432 with a picture of 1000 × 1000 at its true size: what is at (x, y) of it is there on the screen, too. */
function surface(shapes: readonly PictureShape[] = [box]) {
  const stage = createStageStore();
  const viewport = createViewportControl();
  viewport.resize({ width: 432, height: 432 });
  viewport.showPicture({ width: 1000, height: 1000 });
  viewport.store.setState({ view: { scale: 1, offsetX: 0, offsetY: 0 } });
  const done: unknown[] = [];
  const hands = {
    reshape: (kind: string, changes: unknown) => void done.push([kind, changes]),
    add: (drawn: { readonly kind: string; readonly coords: readonly number[] }) =>
      void done.push([drawn.kind, drawn.coords]),
  };
  const content = { shapes, size: { width: 1000, height: 1000 }, hands };
  const pointer = openCorrectPointer({ stage, viewport, content: () => content, redraw: () => undefined });
  stage.getState().takeTool('correct');
  stage.getState().select('box');
  return { stage, pointer, done };
}

let on = surface();
beforeEach(() => {
  on = surface();
});

describe('dragging', () => {
  it('shows what it would come to, and is one step at its end', () => {
    const drag = on.pointer.grab(at(101, 99), 'fine');
    drag?.moveTo(at(80, 90));
    drag?.moveTo(at(91, 79));
    expect(on.pointer.shownShapes()[0]?.coords).toEqual([90, 80, 300, 200]);
    expect(on.done).toEqual([]);
    drag?.end();
    expect(on.done).toEqual([['resized', [{ shapeId: 'box', coords: [90, 80, 300, 200] }]]]);
    on.pointer.settle();
    expect(on.pointer.shownShapes()[0]).toBe(box);
  });

  it('moves what is picked by its inside', () => {
    const drag = on.pointer.grab(at(200, 150), 'fine');
    drag?.moveTo(at(210, 145));
    drag?.end();
    expect(on.done).toEqual([['moved', [{ shapeId: 'box', coords: [110, 95, 310, 195] }]]]);
  });

  it('is called off without a trace, and nothing comes of coming back', () => {
    const drag = on.pointer.grab(at(200, 150), 'fine');
    drag?.moveTo(at(250, 150));
    drag?.cancel();
    expect(on.pointer.shownShapes()[0]).toBe(box);
    drag?.moveTo(at(250, 150));
    drag?.moveTo(at(200, 150));
    drag?.end();
    expect(on.done).toEqual([]);
  });

  it('leaves the picture to be moved elsewhere, and while shapes are only looked at', () => {
    expect(on.pointer.grab(at(400, 400), 'fine')).toBeNull();
    on.stage.getState().takeTool('look');
    expect(on.pointer.grab(at(200, 150), 'fine')).toBeNull();
    expect(on.pointer.isCorrecting()).toBe(false);
  });
});

describe('adding', () => {
  it('draws a box from corner to corner, and none without a drag', () => {
    on.stage.getState().takeTool('add-box');
    const drag = on.pointer.grab(at(10.4, 20), 'coarse');
    expect(on.pointer.press(at(10.4, 20))).toBe(true);
    drag?.end();
    expect(on.done).toEqual([]);
    drag?.moveTo(at(-5, 80));
    expect(on.pointer.shownShapes()).toHaveLength(2);
    drag?.end();
    expect(on.done).toEqual([['box', [0, 20, 10, 80]]]);
  });

  it('puts a point where it is pressed, on the picture alone', () => {
    on.stage.getState().takeTool('add-point');
    expect(on.pointer.press(at(-1, 20))).toBe(true);
    on.pointer.press(at(30.6, 20));
    expect(on.done).toEqual([['point', [31, 20]]]);
  });
});

it('keeps what is picked when its handle is pressed, but lets something small beside it be picked', () => {
  on = surface([box, small]);
  on.pointer.grab(at(300, 200), 'coarse');
  expect(on.pointer.press(at(300, 200))).toBe(true);
  on.pointer.grab(at(109, 109), 'coarse');
  expect(on.pointer.press(at(109, 109))).toBe(false);
  on.pointer.grab(at(200, 150), 'coarse');
  expect(on.pointer.press(at(200, 150))).toBe(false);
});

it('says by the cursor what would happen', () => {
  expect(on.pointer.cursorAt(at(100, 100))).toBe('nwse-resize');
  expect(on.pointer.cursorAt(at(200, 150))).toBe('move');
  expect(on.pointer.cursorAt(at(400, 400))).toBe('');
  on.stage.getState().takeTool('add-point');
  expect(on.pointer.cursorAt(null)).toBe('crosshair');
});
