'use client';

import { useFormatter } from 'next-intl';
import type { NumberedAttachment } from '@/lib/conversation/rows';

interface MediaNames {
  readonly kind: 'picture' | 'video' | 'mixed';
  readonly count: number;
  readonly numbers: string;
}

/** What sentences of the namespace `leaving` need to name these attachments. */
export function useMediaNames(): (attachments: readonly NumberedAttachment[]) => MediaNames {
  const format = useFormatter();
  return (attachments) => {
    const [first] = attachments;
    const kind = first?.attachment.kind ?? 'picture';
    const isMixed = attachments.some(({ attachment }) => attachment.kind !== kind);
    const numbers = attachments.map(({ number }) => String(number));
    return { kind: isMixed ? 'mixed' : kind, count: numbers.length, numbers: format.list(numbers) };
  };
}
