import { describe, expect, it } from 'vitest';
import { aVideo } from './__fixtures__/rows';
import { draftKind } from './draft-kind';

const preparing = (name: string, type = '') =>
  ({ state: 'preparing', id: 'a', name, file: new File([], name, { type }) }) as const;

describe('draftKind', () => {
  it.each([
    ['cat.jpg', 'image/jpeg', 'picture'],
    ['clip.mp4', 'video/mp4', 'video'],
    ['clip.MKV', '', 'video'],
    ['cat', '', 'picture'],
    ['clip.mp4', 'image/png', 'picture'],
  ] as const)('guesses what %s of type "%s" is until it is read', (name, type, expected) => {
    expect(draftKind(preparing(name, type))).toBe(expected);
  });

  it('believes the bytes once they are read', () => {
    const ready = { ...preparing('cat.jpg', 'image/jpeg'), state: 'ready', preview: null } as const;
    expect(draftKind({ ...ready, attachment: aVideo('cat.jpg') })).toBe('video');
  });
});
