import { describe, expect, it } from 'vitest';
import { fullPageSize, pageSizeWithin, thumbnailSize } from './page-size';

const a4 = { width: 595, height: 842 };

describe('the size of a page', () => {
  it('is 300 dots an inch at most', () => {
    expect(fullPageSize(a4)).toEqual({ width: 2479, height: 3508 });
  });

  it('has no side that a canvas cannot have', () => {
    expect(fullPageSize({ width: 14_400, height: 200 })).toEqual({ width: 16_384, height: 227 });
  });

  it('keeps its shape within an area, and never passes that', () => {
    const { width, height } = pageSizeWithin(fullPageSize(a4), 1_000_000);
    expect(width * height).toBeLessThanOrEqual(1_000_000);
    expect(width * height).toBeGreaterThan(990_000);
    expect(width / height).toBeCloseTo(595 / 842, 2);
  });

  it('is not drawn larger than it is worth', () => {
    expect(pageSizeWithin({ width: 300, height: 200 }, 4_000_000)).toEqual({ width: 300, height: 200 });
  });

  it('is at least one pixel', () => {
    expect(thumbnailSize({ width: 16_384, height: 3 })).toEqual({ width: 224, height: 1 });
  });
});
