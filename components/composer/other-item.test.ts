import { expect, it } from 'vitest';
import type { PictureAttachment } from '@/lib/media/attachment';
import { otherItem } from './other-item';

const stored = (hash: string) => ({ hash, mediaType: 'image/png', byteLength: 1, width: 20, height: 20 });
const attachment: PictureAttachment = {
  kind: 'picture',
  id: 'a',
  name: 'cat.png',
  format: 'png',
  original: stored('original'),
  sent: { ...stored('sent'), dataUrlCharacters: 1, visualTokens: 1, notes: [] },
};
const only = (hash: string) => async (asked: string) => (asked === hash ? new Blob([hash]) : null);

it('brings the original and where it comes from, or the copy that is left', async () => {
  const item = await otherItem({ attachment, title: 'Cats' }, only('original'));
  expect(item).toMatchObject({ name: 'cat.png', origin: { kind: 'conversation', title: 'Cats' } });
  expect(await item?.file.text()).toBe('original');
  expect(await (await otherItem({ attachment, title: 'Cats' }, only('sent')))?.file.text()).toBe('sent');
  expect(await otherItem({ attachment, title: 'Cats' }, only('other'))).toBeNull();
});

it('brings an address as that address, not the blank sheet in its place', async () => {
  const origin = { kind: 'address', url: 'https://a.example/x', medium: 'video', isFetched: false } as const;
  const item = await otherItem({ attachment: { ...attachment, origin }, title: 'Cats' }, only('original'));
  expect(item).toMatchObject({ origin, file: { size: 0, type: 'video/mp4' } });
});
