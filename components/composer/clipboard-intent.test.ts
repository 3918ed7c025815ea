import { describe, expect, it } from 'vitest';
import { clipboardIntent } from './clipboard-intent';

const picture = new File(['x'], 'image.png', { type: 'image/png' });

describe('clipboardIntent', () => {
  it('attaches pictures that come alone', () => {
    expect(clipboardIntent({ files: [picture], text: '' })).toEqual({ kind: 'files', files: [picture] });
  });

  it('lets text win over the picture of itself, and offers the picture', () => {
    expect(clipboardIntent({ files: [picture], text: 'a\tb' })).toEqual({
      kind: 'text',
      text: 'a\tb',
      offered: [picture],
    });
  });

  it('attaches files whose text is only their names or paths', () => {
    const other = new File(['y'], 'b.jpg');
    const text = 'image.png\n/home/someone/b.jpg\n';
    expect(clipboardIntent({ files: [picture, other], text }).kind).toBe('files');
  });

  it('takes plain text as text and an empty clipboard as nothing', () => {
    expect(clipboardIntent({ files: [], text: 'hello' })).toMatchObject({ kind: 'text', text: 'hello' });
    expect(clipboardIntent({ files: [], text: '' })).toEqual({ kind: 'nothing' });
  });
});
