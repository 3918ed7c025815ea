import { describe, expect, it } from 'vitest';
import { createBlobUrls } from './blob-urls';

function createUrls(blobs: Readonly<Record<string, Blob>>) {
  const created: string[] = [];
  const revoked: string[] = [];
  const later: (() => void)[] = [];
  const reads: string[] = [];
  const urls = createBlobUrls(
    async (hash) => {
      reads.push(hash);
      return blobs[hash] ?? null;
    },
    {
      create: () => {
        created.push(`blob:${created.length}`);
        return `blob:${created.length - 1}`;
      },
      revoke: (url) => revoked.push(url),
      later: (run) => later.push(run),
    },
  );
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const passTime = async () => {
    for (const run of later.splice(0)) run();
    await settle();
  };
  return { urls, created, revoked, reads, passTime, settle };
}

describe('object URLs', () => {
  it('are shared by everyone who shows the picture and revoked after the last one', async () => {
    const { urls, created, revoked, passTime, settle } = createUrls({ a: new Blob() });
    const shown: (string | null)[] = [];
    const giveBack = [urls.borrow('a', (url) => shown.push(url)), urls.borrow('a', (url) => shown.push(url))];
    await settle();
    expect(shown).toEqual(['blob:0', 'blob:0']);
    giveBack[0]?.();
    giveBack[0]?.();
    await passTime();
    expect(revoked).toEqual([]);
    giveBack[1]?.();
    await passTime();
    expect(revoked).toEqual(['blob:0']);
    expect(created).toHaveLength(1);
  });

  it('outlive a picture that only moves on the page', async () => {
    const { urls, created, revoked, passTime, settle } = createUrls({ a: new Blob() });
    urls.borrow('a', () => undefined)();
    urls.borrow('a', () => undefined);
    await settle();
    await passTime();
    expect(created).toHaveLength(1);
    expect(revoked).toEqual([]);
  });

  it('say so when there are no bytes, and are asked for again', async () => {
    const blobs: Record<string, Blob> = {};
    const { urls, reads, settle } = createUrls(blobs);
    const shown: (string | null)[] = [];
    urls.borrow('a', (url) => shown.push(url));
    await settle();
    blobs.a = new Blob();
    urls.borrow('a', (url) => shown.push(url));
    await settle();
    expect(reads).toEqual(['a', 'a']);
    expect(shown).toEqual([null, 'blob:0']);
  });
});
