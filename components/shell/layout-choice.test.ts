import { describe, expect, it } from 'vitest';
import { clampStageShare, readLayoutChoice, stageShareRange } from './layout-choice';

describe('readLayoutChoice', () => {
  it('starts with the sidebar shown and the usual Stage', () => {
    expect(readLayoutChoice(() => undefined)).toEqual({
      isSidebarHidden: false,
      stageShare: stageShareRange.usual,
    });
  });

  it('reads what was remembered', () => {
    const cookies: Record<string, string> = { 'sightline-sidebar': 'hidden', 'sightline-stage': '0.5' };
    expect(readLayoutChoice((name) => cookies[name])).toEqual({ isSidebarHidden: true, stageShare: 0.5 });
  });
});

describe('clampStageShare', () => {
  it('keeps every column usable, whatever the cookie says', () => {
    expect(clampStageShare(0.01)).toBe(stageShareRange.least);
    expect(clampStageShare(7)).toBe(stageShareRange.most);
    expect(clampStageShare(Number.NaN)).toBe(stageShareRange.usual);
  });
});
