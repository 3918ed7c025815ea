import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';

/** Read when it is first asked for. */
function face(address) {
  let font = null;
  return () => {
    font ??= readFont(address);
    return font;
  };
}

function readFont(address) {
  const bytes = readFileSync(new URL(address));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Open faces from packages of fixed versions, so that every machine draws the same letters. */
export const faces = {
  sans: face(import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff')),
  sansMedium: face(import.meta.resolve('@fontsource/inter/files/inter-latin-500-normal.woff')),
  sansBold: face(import.meta.resolve('@fontsource/inter/files/inter-latin-700-normal.woff')),
  sansBlack: face(import.meta.resolve('@fontsource/inter/files/inter-latin-900-normal.woff')),
  serif: face(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff')),
  serifItalic: face(
    import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff'),
  ),
  serifBold: face(
    import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff'),
  ),
  till: face(import.meta.resolve('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff')),
  tillBold: face(import.meta.resolve('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-700-normal.woff')),
  pen: face(import.meta.resolve('@fontsource/kalam/files/kalam-latin-400-normal.woff')),
  marker: face(
    import.meta.resolve('@fontsource/architects-daughter/files/architects-daughter-latin-400-normal.woff'),
  ),
};

const kerningOf = (font, left, right) => (left === null ? 0 : font.getKerningValue(left, right));

/** The width of a text in pixels at a size, `tracking` pixels added after each letter. */
export function measureText(face, text, size, tracking = 0) {
  const font = face();
  let [width, previous] = [0, null];
  for (const character of text) {
    const glyph = font.charToGlyph(character);
    width += ((glyph.advanceWidth + kerningOf(font, previous, glyph)) * size) / font.unitsPerEm + tracking;
    previous = glyph;
  }
  return width - tracking;
}

const starts = { start: 0, middle: 0.5, end: 1 };

/**
 * A text as path commands `[letter, ...coordinates]` with its baseline at y. With `dice` every letter sits a
 * little off, as a hand would write it.
 */
export function setText({ face, text, size, x, y, anchor = 'start', tracking = 0, dice = null }) {
  const font = face();
  const scale = size / font.unitsPerEm;
  let left = x - measureText(face, text, size, tracking) * starts[anchor];
  let previous = null;
  return [...text].flatMap((character) => {
    const glyph = font.charToGlyph(character);
    if (glyph.index === 0) throw new Error(`No letter for “${character}” in “${text}”.`);
    left += kerningOf(font, previous, glyph) * scale;
    const commands = glyph.getPath(left, y, size).commands.map(toCommand);
    const written = dice ? unsteady(commands, left, y, size, dice) : commands;
    left += glyph.advanceWidth * scale + tracking;
    previous = glyph;
    return written;
  });
}

function toCommand({ type, x, y, x1, y1, x2, y2 }) {
  if (type === 'Z') return ['Z'];
  if (type === 'Q') return ['Q', x1, y1, x, y];
  if (type === 'C') return ['C', x1, y1, x2, y2, x, y];
  return [type, x, y];
}

function unsteady(commands, left, baseline, size, dice) {
  const [turn, rise, growth] = [dice(-0.035, 0.035), dice(-0.02, 0.02) * size, dice(0.965, 1.035)];
  return mapCommands(commands, (x, y) => {
    const [dx, dy] = [(x - left) * growth, (y - baseline) * growth];
    return [left + dx - dy * turn, baseline + dy + dx * turn + rise];
  });
}

/** The same commands with every point sent through `warp(x, y)`. */
export function mapCommands(commands, warp) {
  return commands.map(([letter, ...numbers]) => {
    const moved = [letter];
    for (let index = 0; index < numbers.length; index += 2)
      moved.push(...warp(numbers[index], numbers[index + 1]));
    return moved;
  });
}

export const writeCommands = (commands) =>
  commands.map(([letter, ...numbers]) => letter + numbers.map((n) => n.toFixed(2)).join(' ')).join('');

/** The points of path commands; a curve's control points count, so that its bounds are never too small. */
export const pointsOf = (commands) =>
  commands.flatMap(([, ...numbers]) =>
    Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[index * 2], numbers[index * 2 + 1]]),
  );
