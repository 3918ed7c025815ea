import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../app/globals.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colourOf(name, theme) {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`globals.css has no colour ${name}`);
  return pair[theme];
}

/** Relative luminance of `#rrggbb`: WCAG 2.2, definitions. */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'panel', 'raised', 'hover'];
const words = ['ink', 'ink-soft', 'ink-faint', 'accent', 'danger', 'warning'];
const onSoftGrounds = [
  ['danger', 'danger-soft'],
  ['warning', 'warning-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'danger-soft'],
  ['ink-soft', 'warning-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['bg', 'ink'],
  ['success', 'raised'],
];
const bounds = ['control', 'accent'];

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const between = (one, other) => contrast(colourOf(one, theme), colourOf(other, theme));

  test.each(grounds.flatMap((ground) => words.map((word) => [word, ground])))(
    '%s can be read on %s',
    (word, ground) => expect(between(word, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(onSoftGrounds)('%s can be read on %s', (word, ground) =>
    expect(between(word, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(['bg', 'panel', 'raised'].flatMap((ground) => bounds.map((bound) => [bound, ground])))(
    'a line of %s is seen on %s',
    (bound, ground) => expect(between(bound, ground)).toBeGreaterThanOrEqual(3),
  );
});
