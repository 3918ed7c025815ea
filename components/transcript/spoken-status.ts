import type { Message } from '@/lib/conversation/rows';
import type { FailureCode } from '@/lib/protocol/failure';

/** What the status line says about a reply; null before there is one to speak of. */
export type SpokenStatus =
  | { readonly kind: 'started' | 'finished' | 'stopped' }
  | { readonly kind: 'objects' | 'finishedWithObjects'; readonly count: number }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** A reply that lists forty objects is not counted out loud one by one. */
const spokenCounts = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export function spokenStatus(message: Message | null, objectCount: number): SpokenStatus | null {
  if (message?.role !== 'assistant') return null;
  switch (message.status) {
    case 'waiting':
      return null;
    case 'streaming': {
      const count = spokenCounts.findLast((milestone) => milestone <= objectCount);
      return count === undefined ? { kind: 'started' } : { kind: 'objects', count };
    }
    case 'finished':
      return objectCount === 0 ? { kind: 'finished' } : { kind: 'finishedWithObjects', count: objectCount };
    case 'failed':
      return { kind: 'failed', code: message.failure?.code ?? 'internal_error' };
    case 'stopped':
    case 'interrupted':
      return { kind: 'stopped' };
  }
}
