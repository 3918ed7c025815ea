import type { Message } from '@/lib/conversation/rows';
import type { FailureCode } from '@/lib/protocol/failure-table';

/** What a reply names: objects on pictures, moments of videos. */
export interface NamedCounts {
  readonly objects: number;
  readonly moments: number;
}

/** What the status line says about a reply; null before there is one to speak of. */
export type SpokenStatus =
  | { readonly kind: 'started' | 'finished' | 'stopped' }
  | { readonly kind: 'soFar' | 'finishedWith'; readonly named: NamedCounts }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** A reply that lists forty objects is not counted out loud one by one. */
const spokenCounts = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export function spokenStatus(message: Message | null, named: NamedCounts): SpokenStatus | null {
  if (message?.role !== 'assistant') return null;
  switch (message.status) {
    case 'waiting':
      return null;
    case 'streaming': {
      const soFar = { objects: milestone(named.objects), moments: milestone(named.moments) };
      return isNothing(soFar) ? { kind: 'started' } : { kind: 'soFar', named: soFar };
    }
    case 'finished':
      return isNothing(named) ? { kind: 'finished' } : { kind: 'finishedWith', named };
    case 'failed':
      return { kind: 'failed', code: message.failure?.code ?? 'internal_error' };
    case 'stopped':
    case 'interrupted':
      return { kind: 'stopped' };
  }
}

function isNothing({ objects, moments }: NamedCounts): boolean {
  return objects + moments === 0;
}

function milestone(count: number): number {
  return spokenCounts.findLast((spoken) => spoken <= count) ?? 0;
}
