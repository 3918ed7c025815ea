import { expect, it } from 'vitest';
import { downloadName } from './download-name';

it('names what was sent after the attachment, with the ending of what it is', () => {
  expect(downloadName('IMG_1.HEIC', 'image/jpeg')).toBe('IMG_1 (sent).jpg');
  expect(downloadName('scan.tar', 'image/png')).toBe('scan (sent).png');
  expect(downloadName('clip', 'video/quicktime')).toBe('clip (sent).mov');
  expect(downloadName('clip.mp4', 'image/jpeg', '0.05')).toBe('clip 0.05 (sent).jpg');
  expect(downloadName('.png', 'image/png')).toBe('file (sent).png');
});
