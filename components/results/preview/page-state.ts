import type { PageReport } from './read-report';

export interface PageTrouble {
  readonly id: string;
  readonly report: Exclude<PageReport, { kind: 'facts' }>;
  /** How often it was told. */
  readonly count: number;
}

export interface PageState {
  /** `ended`: it stopped answering, and was taken down. */
  readonly phase: 'loading' | 'running' | 'ended';
  readonly troubles: readonly PageTrouble[];
  readonly facts: Extract<PageReport, { kind: 'facts' }> | null;
}

export const loadingPage: PageState = { phase: 'loading', troubles: [], facts: null };

/** A page that goes on failing in ever new words says nothing new. */
const mostTroubles = 30;

/** What a page told once more is counted; what it measures stands instead of what it measured before. */
export function withReport(state: PageState, report: PageReport): PageState {
  if (report.kind === 'facts') return { ...state, phase: 'running', facts: report };
  const id = JSON.stringify(
    report.kind === 'error' ? [report.text, report.line] : [report.what, report.address],
  );
  const known = state.troubles.some((trouble) => trouble.id === id);
  if (!known && state.troubles.length === mostTroubles) return state;
  return {
    ...state,
    troubles: known
      ? state.troubles.map((trouble) =>
          trouble.id === id ? { ...trouble, count: trouble.count + 1 } : trouble,
        )
      : [...state.troubles, { id, report, count: 1 }],
  };
}

/** By how many CSS pixels it is too wide for its window; 0: it fits. */
export function overflowPx({ facts }: PageState): number {
  if (facts === null) return 0;
  const over = facts.contentWidth - facts.width;
  // Half a pixel of rounding is nobody's fault.
  return over > 1 ? over : 0;
}
