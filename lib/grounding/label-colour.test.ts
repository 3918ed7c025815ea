import { describe, expect, it } from 'vitest';
import { inkOn, labelColour } from './label-colour';
import { labelPlace, placeCount } from './label-place';
import { safeDashes, safeFills, vividFills } from './palettes';

/** Many labels, so that every place is taken. */
const labels = Array.from({ length: 3000 }, (_, index) => `thing ${index}`);

describe('the colour of a label', () => {
  it('is the same in any case and between blanks', () => {
    expect(labelColour(' Cat')).toEqual(labelColour('cat'));
    expect(labelColour('猫', 'safe')).toEqual(labelColour(' 猫', 'safe'));
  });

  it('never changes, whatever else is seen', () => {
    expect(['car', 'person', '人', 'Sunny Oats'].map((label) => labelColour(label).fill)).toEqual([
      '#ea6000',
      '#ff00ff',
      '#ff00ff',
      '#fe0136',
    ]);
  });

  it('differs from that of no label', () => {
    const { fill } = labelColour(null);
    expect([...vividFills, ...safeFills]).not.toContain(fill);
    expect(labelColour(null, 'safe')).toEqual(labelColour(null));
  });

  it('has an ink that can be read on it', () => {
    for (const fill of [...vividFills, ...safeFills, labelColour(null).fill]) {
      expect(contrast(fill, inkOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
    }
    expect(inkOn('#000000')).toBe('#ffffff');
  });
});

describe('the places of a palette', () => {
  it('are as many as its looks', () => {
    expect(vividFills).toHaveLength(placeCount);
    expect(safeFills.length * safeDashes.length).toBe(placeCount);
    const looks = (palette: 'vivid' | 'safe') =>
      new Set(labels.map((label) => JSON.stringify(labelColour(label, palette))));
    expect(looks('vivid').size).toBe(placeCount);
    expect(looks('safe').size).toBe(placeCount);
  });

  it('are taken about equally often', () => {
    const counts = Array.from({ length: placeCount }, () => 0);
    for (const label of labels) counts[labelPlace(label)] = (counts[labelPlace(label)] ?? 0) + 1;
    const mean = labels.length / placeCount;
    expect(Math.min(...counts)).toBeGreaterThan(mean / 2);
    expect(Math.max(...counts)).toBeLessThan(mean * 2);
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
