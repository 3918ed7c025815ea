import { describe, expect, it } from 'vitest';
import { cuboidCorners } from '@/lib/grounding/cuboid';
import type { PictureShape } from '@/lib/grounding/shape';
import { objectAttributes, objectKind } from './object-facts';

const facts = {
  id: 's1',
  label: 'thing',
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 0],
} as const;

function polygon(coords: readonly number[], isClosed: boolean, attributes = {}): PictureShape {
  return { ...facts, kind: 'polygon', coords, isClosed, attributes };
}

describe('objectKind', () => {
  it('leaves boxes and points to their numbers', () => {
    expect(objectKind({ ...facts, kind: 'box', coords: [0, 0, 1, 1] })).toBeNull();
    expect(objectKind({ ...facts, kind: 'point', coords: [0, 0] })).toBeNull();
  });

  it('tells four corners, outlines and paths apart', () => {
    expect(objectKind(polygon([0, 0, 9, 1, 9, 9, 0, 8], true))).toEqual({ kind: 'quadrilateral' });
    expect(objectKind(polygon([0, 0, 9, 1, 9, 9], true))).toEqual({ kind: 'outline' });
    expect(objectKind(polygon([0, 0, 9, 1, 9, 9], false))).toEqual({ kind: 'path', count: 3 });
  });

  it('names what an agent does, and where a stroke begins and ends', () => {
    const click = { action: 'left_click' };
    expect(objectKind({ ...facts, kind: 'point', coords: [3, 4], attributes: click })).toEqual({
      kind: 'action',
      action: 'click',
    });
    expect(objectKind(polygon([1.4, 2, 300.6, 4], false, { action: 'swipe' }))).toEqual({
      kind: 'stroke',
      action: 'swipe',
      ends: { x1: 1, y1: 2, x2: 301, y2: 4 },
    });
  });

  it.each(['running', 'constructor'])(
    'does not take what a thing does for an agent’s action: %s',
    (action) => {
      expect(objectKind({ ...facts, kind: 'point', coords: [3, 4], attributes: { action } })).toBeNull();
    },
  );

  it.each(['qwen', 'gemini'] as const)('measures a turned box in space (%s)', (convention) => {
    const corners = cuboidCorners([3, 0, 4, 1.8, 1.5, 4.2, 0.2, 0.1, 0.3], convention);
    const kind = objectKind({ ...facts, kind: 'cuboid', coords: [0, 0, 1, 1], edges: [], corners });
    expect(kind).toMatchObject({
      kind: 'space',
      width: expect.closeTo(1.8),
      height: expect.closeTo(1.5),
      depth: expect.closeTo(4.2),
      distance: expect.closeTo(5),
    });
  });
});

describe('objectAttributes', () => {
  it('says them as they were received, but for what the row says elsewhere', () => {
    const attributes = {
      sub_label: 'taxi',
      confidence: 0.87,
      is_moving: true,
      text: 'TAXI',
      action: 'thing',
    };
    expect(objectAttributes({ label: 'thing', attributes })).toEqual([
      'sub_label: taxi',
      'confidence: 0.87',
      'is_moving: true',
    ]);
  });

  it('keeps an action that is not the name, and a text that is a number', () => {
    expect(objectAttributes({ label: 'dog', attributes: { action: 'running', text: 7 } })).toEqual([
      'action: running',
      'text: 7',
    ]);
  });
});
