'use client';

import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import type { TurnTrouble } from '@/lib/conversation/turn-budget';
import { useBudgetWords } from './use-budget-words';
import { useTurnFixes } from './use-turn-fixes';

/** Every limit that the next turn would pass, in words with its numbers, and what helps at one press. */
export function BudgetTroubles({ troubles }: { readonly troubles: readonly TurnTrouble[] }) {
  const words = useBudgetWords();
  const apply = useTurnFixes();
  return (
    <ul aria-label={words.title} className="flex flex-col gap-1 px-2 pt-2 text-xs">
      {troubles.map(({ limit, fixes }) => {
        const said = words.limit(limit);
        return (
          <li key={said} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className={limit.isCertain ? 'text-danger' : 'text-warning'}>{said}</span>
            {fixes.map((fix) => (
              <Button
                key={fix.kind}
                tone="link"
                size="inline"
                className="text-xs pointer-coarse:min-h-10"
                onClick={() => {
                  apply(fix);
                  rescueFocus(messageBox);
                }}
              >
                {words.fix(fix)}
              </Button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
