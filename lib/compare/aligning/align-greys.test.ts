import { describe, expect, it } from 'vitest';
import { alignGreys } from './align-greys';
import { type Grey, sampleAt } from './grey';

/** Numbers from 0 to 1 that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A scene of discs and bars in all sizes. */
function scene(seed: number, width = 320, height = 240): Grey {
  const next = numbers(seed);
  const values = new Float32Array(width * height).fill(128);
  for (let thing = 0; thing < 90; thing += 1) {
    const [x, y, tone] = [next() * width, next() * height, next() * 255];
    const radius = 3 + next() * next() * 40;
    const isBar = next() < 0.4;
    for (let atY = Math.max(0, Math.floor(y - radius)); atY < Math.min(height, y + radius); atY += 1) {
      for (let atX = Math.max(0, Math.floor(x - radius)); atX < Math.min(width, x + radius); atX += 1) {
        const isIn = isBar ? Math.abs(atY - y) < radius / 4 : Math.hypot(atX - x, atY - y) < radius;
        if (isIn) values[atY * width + atX] = tone;
      }
    }
  }
  return { width, height, values, factor: 1 };
}

/** What is seen of a scene through a frame: pixel (x, y) of it lies at (x × scale + dx, y × scale + dy). */
function view(
  whole: Grey,
  width: number,
  height: number,
  [scale, dx, dy]: readonly [number, number, number],
): Grey {
  const values = Float32Array.from({ length: width * height }, (_, at) =>
    sampleAt(whole, ((at % width) + 0.5) * scale + dx, (Math.floor(at / width) + 0.5) * scale + dy),
  );
  return { width, height, values, factor: 1 };
}

const found = (one: Grey, other: Grey) => {
  const result = alignGreys(one, other);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

// Some seconds of arithmetic on a slow machine.
const patient = { timeout: 120_000 };

describe('pictures of one scene', patient, () => {
  const whole = scene(7);

  it('a cut lies pixel on pixel where it was cut, and the whole around a cut', () => {
    const cut = view(whole, 180, 130, [1, 90, 61]);
    expect(found(whole, cut).alignment).toEqual({ scale: 1, dx: 90, dy: 61 });
    expect(found(cut, whole).alignment).toEqual({ scale: 1, dx: -90, dy: -61 });
  });

  it('one that was moved and made larger is found to a fraction of a pixel, in other light too', () => {
    const other = view(whole, 300, 220, [0.8, 30.4, 22.7]);
    const dimmed = { ...other, values: other.values.map((value, at) => value * 0.5 + (at % 300) / 4) };
    const { alignment, confidence } = found(whole, dimmed);
    expect(alignment.scale).toBeCloseTo(0.8, 2);
    expect(Math.abs(alignment.dx - 30.4)).toBeLessThan(0.8);
    expect(Math.abs(alignment.dy - 22.7)).toBeLessThan(0.8);
    expect(confidence).toBeGreaterThan(0.8);
  });

  it('what changed between them does not matter', () => {
    const after = view(whole, 320, 240, [1, 6, -4]);
    for (let y = 60; y < 120; y += 1) after.values.fill(20, y * 320 + 100, y * 320 + 190);
    expect(found(whole, after).alignment).toEqual({ scale: 1, dx: 6, dy: -4 });
  });

  it('is given in pixels of the pictures, of which these are copies', () => {
    const half: Grey = { ...whole, factor: 4 };
    const cut: Grey = { ...view(whole, 180, 130, [1, 90, 61]), factor: 2 };
    const { alignment } = found(half, cut);
    expect(alignment.scale).toBeCloseTo(2, 2);
    expect(Math.abs(alignment.dx - 360)).toBeLessThan(1);
    expect(Math.abs(alignment.dy - 244)).toBeLessThan(1);
  });
});

describe('it is refused', patient, () => {
  it('when the two show different things', () => {
    expect(alignGreys(scene(7), scene(8))).toEqual({ ok: false, error: 'too-little-alike' });
  });

  it('when nothing is to be seen on one', () => {
    const plain = { ...scene(7), values: new Float32Array(320 * 240).fill(90) };
    expect(alignGreys(scene(7), plain)).toEqual({ ok: false, error: 'too-plain' });
  });

  it('when they are alike in several places', () => {
    const tile = scene(3, 40, 40);
    const tiled = (width: number, height: number): Grey => ({
      width,
      height,
      factor: 1,
      values: Float32Array.from(
        { length: width * height },
        (_, at) => tile.values[(Math.floor(at / width) % 40) * 40 + ((at % width) % 40)] ?? 0,
      ),
    });
    const other = tiled(200, 200);
    const noise = numbers(5);
    const dirty = { ...other, values: other.values.map((value) => value + noise() * 120) };
    expect(alignGreys(tiled(320, 240), dirty)).toEqual({ ok: false, error: 'alike-in-places' });
    expect(alignGreys(tiled(320, 240), other)).toEqual({ ok: false, error: 'alike-in-places' });
  });
});
