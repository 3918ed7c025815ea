import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/core/sha256';
import { locales } from '@/lib/i18n/locale';
import { createPlayback } from './playback-workspace';
import { loadPreparedDemo } from './prepared-demo';
import type { Recording } from './recording';

/** What the product serves, from the disk. */
async function served(address: string): Promise<Response> {
  return new Response(await readFile(new URL(`../../public${address}`, import.meta.url)));
}

const still = { now: () => 0, atNextFrame: () => () => undefined };

async function prepared(locale: (typeof locales)[number]) {
  const read = await loadPreparedDemo(locale, served);
  if (!read.ok) throw new Error(read.error);
  const recordings = read.value.demonstration.scenes.flatMap((scene): Recording[] =>
    scene.kind === 'recording' ? [scene.recording] : [],
  );
  return { ...read.value, recordings };
}

describe.each(locales)('the prepared demo in %s', (locale) => {
  it('has every picture and video that it shows, as it was sent', async () => {
    const { recordings, blobs } = await prepared(locale);
    expect(recordings.length).toBeGreaterThan(5);
    for (const hash of recordings.flatMap(({ hashes }) => hashes)) {
      const bytes = await (await blobs(hash))?.arrayBuffer();
      expect(bytes && (await sha256(new Uint8Array(bytes)))).toBe(hash);
    }
  });

  it('is timed throughout, and short enough to be shown', async () => {
    const { recordings, blobs } = await prepared(locale);
    for (const recording of recordings) {
      const { durationMs, isEven } = createPlayback(recording, blobs, still).store.getState();
      expect(isEven).toBe(false);
      expect(durationMs).toBeGreaterThan(500);
      expect(durationMs).toBeLessThan(60_000);
    }
  });
});

describe('a demo that cannot be had', () => {
  it('is told of, whatever failed', async () => {
    const gone = await loadPreparedDemo('en', async () => new Response(null, { status: 404 }));
    expect(gone).toEqual({ ok: false, error: 'unreachable' });
    const offline = await loadPreparedDemo('en', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(offline).toEqual({ ok: false, error: 'unreachable' });
    const other = await loadPreparedDemo('en', async () => Response.json({ hello: 'world' }));
    expect(other).toEqual({ ok: false, error: 'not-a-demonstration' });
  });
});
