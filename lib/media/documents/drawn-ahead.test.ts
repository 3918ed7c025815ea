import { describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/core/result';
import type { DrawnPage, OpenedDocument } from '../opened-document';
import { drawnAhead } from './drawn-ahead';

const never = new AbortController().signal;

function opened(pageCount: number) {
  const asked: number[] = [];
  const signals: AbortSignal[] = [];
  let isClosed = false;
  const pageOf = (page: number): DrawnPage => ({
    blob: new Blob([String(page)]),
    width: page,
    height: 1,
    full: { width: page, height: 1 },
  });
  const document: OpenedDocument = {
    format: 'pdf',
    pageCount,
    pageSize: async () => ok({ width: 1, height: 1 }),
    thumbnail: async (page, signal) => {
      asked.push(page);
      signals.push(signal);
      return ok(pageOf(page));
    },
    render: async () => err('cancelled'),
    close: () => {
      isClosed = true;
    },
  };
  return { document, asked, signals, isClosed: () => isClosed };
}

describe('drawnAhead', () => {
  it('draws the first page by itself and two more after it, before they are asked for, each once', async () => {
    const { document, asked } = opened(200);
    const ahead = drawnAhead(document);
    expect(asked).toEqual([1]);
    await ahead.thumbnail(3, never);
    expect(asked).toEqual([1, 2, 3]);
    expect(await ahead.thumbnail(2, never)).toMatchObject({ ok: true, value: { width: 2 } });
    expect(await ahead.thumbnail(9, never)).toMatchObject({ ok: true, value: { width: 9 } });
    expect(asked).toEqual([1, 2, 3, 9]);
  });

  it('asks for no page that is not there', async () => {
    const { document, asked } = opened(2);
    await drawnAhead(document).thumbnail(2, never);
    expect(asked).toEqual([1, 2]);
  });

  it('says so when nobody looks any more, and gives the page to whoever looks next', async () => {
    const ahead = drawnAhead(opened(5).document);
    expect(await ahead.thumbnail(1, AbortSignal.abort())).toEqual(err('cancelled'));
    expect(await ahead.thumbnail(1, never)).toMatchObject({ ok: true, value: { width: 1 } });
  });

  it('gives up what is being drawn when it is closed', () => {
    const { document, signals, isClosed } = opened(5);
    drawnAhead(document).close();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(isClosed()).toBe(true);
  });
});
