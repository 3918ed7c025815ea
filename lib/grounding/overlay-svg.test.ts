import { expect, it } from 'vitest';
import { plainFacts } from './__fixtures__/export-of';
import { childrenNamed, readXml } from './__fixtures__/plain-readers';
import { defaultLook } from './overlay-look';
import { overlaySvg } from './overlay-svg';
import type { PictureShape } from './shape';

const box: PictureShape = {
  ...plainFacts,
  id: 's1',
  label: 'cat <1>',
  kind: 'box',
  coords: [100, 200, 600, 700],
};
const point: PictureShape = { ...plainFacts, id: 's2', label: 'nose', kind: 'point', coords: [300, 400] };

const overlay = overlaySvg({
  shapes: [point, box],
  size: { width: 4000, height: 3000 },
  unit: 5,
  fontFamily: 'sans-serif',
  look: { ...defaultLook, lineWidthPx: 2, hasLabels: true },
  colourOf: () => ({ fill: '#ff0000', ink: '#ffffff' }),
  factsOf: ({ id }) => ({ class: `of-${id}` }),
});

it('draws large shapes first, each told by its own facts', () => {
  const groups = overlay.shapes.map(readXml);
  expect(groups.map(({ attributes }) => [attributes['data-kind'], attributes.class])).toEqual([
    ['box', 'of-s1'],
    ['point', 'of-s2'],
  ]);
  expect(overlay.names.map((name) => readXml(name).attributes.class)).toEqual(['of-s1', 'of-s2']);
});

it('gives lines in CSS pixels, and points and names the place that they are scaled about', () => {
  const [drawn = '', dot = ''] = overlay.shapes;
  const [, line] = childrenNamed(readXml(drawn), 'rect');
  expect(line?.attributes).toMatchObject({ x: '100', width: '500', 'stroke-width': '2' });
  expect(readXml(drawn).attributes['data-x']).toBeUndefined();
  expect(readXml(dot).attributes).toMatchObject({ 'data-x': '300', 'data-y': '400' });
  const [name = ''] = overlay.names;
  const [chip] = childrenNamed(readXml(name), 'rect');
  expect(readXml(name).attributes).toMatchObject({
    'data-x': chip?.attributes.x,
    'data-y': chip?.attributes.y,
  });
  const [words] = childrenNamed(readXml(name), 'text');
  expect(Number(words?.attributes.textLength)).toBeLessThan(Number(chip?.attributes.width));
  expect(name).toContain('cat &lt;1&gt;');
});
