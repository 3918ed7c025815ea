/** How a person has arranged the columns; served with the page, so that nothing moves after it is drawn. */
export interface LayoutChoice {
  readonly isSidebarHidden: boolean;
  /** The Stage's part of the window's width. */
  readonly stageShare: number;
}

export const sidebarCookie = 'sightline-sidebar';
export const stageCookie = 'sightline-stage';

export const stageShareRange = { least: 0.26, usual: 0.42, most: 0.62 } as const;

export function readLayoutChoice(cookie: (name: string) => string | undefined): LayoutChoice {
  return {
    isSidebarHidden: cookie(sidebarCookie) === 'hidden',
    stageShare: clampStageShare(Number.parseFloat(cookie(stageCookie) ?? '')),
  };
}

export function clampStageShare(share: number): number {
  const { least, usual, most } = stageShareRange;
  return Number.isFinite(share) ? Math.min(most, Math.max(least, share)) : usual;
}
