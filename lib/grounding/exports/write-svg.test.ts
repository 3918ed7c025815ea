import { describe, expect, it } from 'vitest';
import { plainFacts } from '../__fixtures__/export-of';
import { childrenNamed, readXml, type XmlNode } from '../__fixtures__/plain-readers';
import { defaultLook } from '../overlay-look';
import type { PictureShape } from '../shape';
import { writeSvg } from './write-svg';

const picture = {
  size: { width: 200, height: 100 },
  dataUrl: 'data:image/png;base64,AAAA',
  unit: 1,
  fontFamily: 'sans-serif',
  colourOf: () => ({ fill: '#ff0000', ink: '#ffffff' }),
  measure: (text: string) => text.length * 7,
  look: defaultLook,
};
const box: PictureShape = { ...plainFacts, id: 's1', kind: 'box', coords: [10, 20, 60, 70] };
const mask: PictureShape = {
  ...plainFacts,
  id: 's2',
  kind: 'mask',
  coords: [0, 0, 30, 30],
  mask: { kind: 'runs', width: 3, height: 3, runs: [0, 4, 1, 4] },
};

/** The groups of shapes, by `data-kind`. */
function groupsOf(svg: string): XmlNode[] {
  const [layer] = childrenNamed(readXml(svg), 'g');
  return layer ? childrenNamed(layer, 'g') : [];
}

const ofKind = (svg: string, kind: string) =>
  groupsOf(svg).find(({ attributes }) => attributes['data-kind'] === kind);

describe('an SVG of shapes', () => {
  it('has lines, fill and opacity as a person wants them', () => {
    const look = { ...defaultLook, opacity: 0.5, fill: 0.25, lineWidthPx: 4 };
    const svg = writeSvg({ ...picture, look, shapes: [box] });
    expect(childrenNamed(readXml(svg), 'g')[0]?.attributes).toEqual({ opacity: '0.5' });
    const [, halo, line] = ofKind(svg, 'box')?.children ?? [];
    expect(halo?.attributes).toMatchObject({ 'stroke-width': '6', fill: 'none' });
    expect(line?.attributes).toMatchObject({
      x: '10',
      width: '50',
      stroke: '#ff0000',
      'stroke-width': '4',
      fill: '#ff0000',
      'fill-opacity': '0.25',
    });
  });

  it('names its shapes unless labels are off, and always in their titles', () => {
    const texts = (hasLabels: boolean) => {
      const svg = writeSvg({ ...picture, look: { ...defaultLook, hasLabels }, shapes: [box] });
      return [svg.includes('<text '), ofKind(svg, 'box')?.children[0]?.text];
    };
    expect(texts(true)).toEqual([true, 'cat']);
    expect(texts(false)).toEqual([false, 'cat']);
  });

  it('breaks lines as the palette does, in widths of the line', () => {
    const colourOf = () => ({ fill: '#00ff00', ink: '#000000', dash: [3, 2] });
    const line = ofKind(writeSvg({ ...picture, colourOf, shapes: [box] }), 'box')?.children[2];
    expect(line?.attributes['stroke-dasharray']).toBe('6 4');
  });

  it('outlines a mask with its holes', () => {
    const path = ofKind(writeSvg({ ...picture, shapes: [mask] }), 'mask')?.children[1];
    expect(path?.attributes['fill-rule']).toBe('evenodd');
    expect(path?.attributes.d?.match(/M[^Z]*Z/g)).toHaveLength(2);
  });

  it('marks what a person corrected', () => {
    const changed: PictureShape = { ...box, correction: { kind: 'changed', from: box } };
    const svg = writeSvg({ ...picture, shapes: [changed] });
    expect(ofKind(svg, 'box')?.attributes['data-correction']).toBe('changed');
    expect(svg).toContain('>cat *</text>');
    expect(ofKind(writeSvg({ ...picture, shapes: [box] }), 'box')?.attributes).not.toHaveProperty(
      'data-correction',
    );
  });
});
