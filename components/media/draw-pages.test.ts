import { describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/core/result';
import type { DrawnPage, OpenedDocument } from '@/lib/media/opened-document';
import { drawPages } from './draw-pages';

const picture = (page: number): DrawnPage => ({
  blob: new Blob([`${page}`]),
  width: 10,
  height: 10,
  full: { width: 20, height: 20 },
});

/** A document whose page 4 cannot be drawn. */
function documentOf(asked: number[]): OpenedDocument {
  const render: OpenedDocument['render'] = async (page, _maxPixels, signal) => {
    asked.push(page);
    if (signal.aborted) return err('cancelled');
    return page === 4 ? err('page-not-drawn') : ok(picture(page));
  };
  return {
    format: 'pdf',
    pageCount: 9,
    pageSize: async () => ok({ width: 20, height: 20 }),
    thumbnail: async (page) => ok(picture(page)),
    render,
    close: () => undefined,
  };
}

const watch = () => {
  const counts: number[] = [];
  return { counts, signal: new AbortController().signal, onDrawn: (count: number) => counts.push(count) };
};

describe('drawPages', () => {
  it('gives the pages in order, and says how far it is', async () => {
    const progress = watch();
    const drawn = await drawPages(documentOf([]), [1, 2, 5], 100, new Map(), progress);
    expect(drawn?.drawn.map(([page]) => page)).toEqual([1, 2, 5]);
    expect(drawn?.failed).toEqual([]);
    expect(progress.counts).toEqual([1, 2, 3]);
  });

  it('goes on after a page that cannot be drawn, and draws nothing twice', async () => {
    const asked: number[] = [];
    const kept = new Map<string, DrawnPage>();
    const first = await drawPages(documentOf(asked), [3, 4], 100, kept, watch());
    expect(first?.failed).toEqual([4]);
    const second = await drawPages(documentOf(asked), [3], 100, kept, watch());
    expect(second?.drawn.map(([page]) => page)).toEqual([3]);
    expect(asked).toEqual([3, 4]);
    await drawPages(documentOf(asked), [3], 200, kept, watch());
    expect(asked).toEqual([3, 4, 3]);
  });

  it('gives nothing when it is cancelled', async () => {
    const work = new AbortController();
    work.abort();
    const drawing = drawPages(documentOf([]), [1], 100, new Map(), { ...watch(), signal: work.signal });
    expect(await drawing).toBeNull();
  });
});
