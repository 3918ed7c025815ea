import { describe, expect, it } from 'vitest';
import { inkOn, labelColour, labelColours } from './label-colour';

describe('the colour of a label', () => {
  it('is the same in any case and between blanks', () => {
    expect(labelColour(' Cat')).toEqual(labelColour('cat'));
    expect(labelColour('猫')).toEqual(labelColour('猫'));
  });

  it('differs from that of no label', () => {
    expect(labelColour(null)).not.toEqual(labelColour('cat'));
  });

  it('has an ink that can be read on it', () => {
    for (const label of 'abcdefghijklmnopqrstuvwxyz') {
      const { fill, ink } = labelColour(label);
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
    expect(inkOn('#000000')).toBe('#ffffff');
  });
});

describe('labels that are seen together', () => {
  const labels = [
    'car',
    'person',
    'dog',
    'bus',
    'tree',
    'bench',
    'lamp',
    'bicycle',
    'cat',
    'bird',
    'boat',
    'sign',
  ];

  it('each have a colour of their own while there are enough', () => {
    const colourOf = labelColours(labels);
    expect(new Set(labels.map((label) => colourOf(label).fill)).size).toBe(12);
  });

  it('keep their colour when more labels follow', () => {
    for (let count = 1; count < labels.length; count += 1) {
      const [before, after] = [labelColours(labels.slice(0, count)), labelColours(labels)];
      for (const label of labels.slice(0, count)) expect(after(label)).toEqual(before(label));
    }
  });

  it('share a colour only by being the same label', () => {
    const colourOf = labelColours(['Car', null, 'car', 'dog']);
    expect(colourOf('CAR')).toEqual(colourOf('car'));
    expect(colourOf('Car')).toEqual(labelColour('car'));
    expect(colourOf(null)).toEqual(labelColour(null));
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
