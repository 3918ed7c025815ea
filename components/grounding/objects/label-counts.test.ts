import { describe, expect, it } from 'vitest';
import { hiddenBut, labelCounts } from './label-counts';

describe('labelCounts', () => {
  it('counts in the order of first appearance, whatever the case', () => {
    const shapes = ['Car', 'bus', ' car', null, 'CAR'].map((label) => ({ label }));
    expect(labelCounts(shapes)).toEqual([
      { key: 'car', label: 'Car', isWriting: false, count: 3 },
      { key: 'bus', label: 'bus', isWriting: false, count: 1 },
      { key: '', label: null, isWriting: false, count: 1 },
    ]);
  });

  it('counts all writing as one, apart from a label of the same words', () => {
    const shapes = [
      { label: 'STOP', isWriting: true } as const,
      { label: 'stop' },
      { label: 'Bakery', isWriting: true } as const,
    ];
    expect(labelCounts(shapes).map(({ label, isWriting, count }) => [label, isWriting, count])).toEqual([
      ['STOP', true, 2],
      ['stop', false, 1],
    ]);
  });
});

describe('hiddenBut', () => {
  const labels = [{ key: 'car' }, { key: 'bus' }, { key: '' }];

  it('hides every other label', () => {
    expect([...hiddenBut('bus', labels, new Set(['bus']))]).toEqual(['car', '']);
    expect([...hiddenBut('bus', labels, new Set(['car']))]).toEqual(['car', '']);
  });

  it('shows all again when the label is alone already', () => {
    expect(hiddenBut('bus', labels, new Set(['car', ''])).size).toBe(0);
  });
});
