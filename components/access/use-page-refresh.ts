'use client';

import { useRouter } from 'next/navigation';
import { use } from 'react';
import { askWhoIsHere } from '@/lib/conversation/access-client';
import { AccessContext } from './access-context';

/**
 * Has the server draw the page anew with all that stands on it. Where the session has ended the server would answer
 * with the unlock page, and the draft would be gone: the code is asked for in place first.
 */
export function usePageRefresh(): () => Promise<void> {
  const router = useRouter();
  const access = use(AccessContext);
  return async () => {
    if (access !== null && access.facts.name !== null) {
      const here = await askWhoIsHere(fetch);
      if (!here.ok && here.error.code === 'unlock_needed') return access.open('unlock');
    }
    router.refresh();
  };
}
