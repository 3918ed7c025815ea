'use client';

import { useTranslations } from 'next-intl';
import { DemoHint } from '@/components/shell/demo-hint';
import { useDraft } from '@/components/state/use-draft';
import { useSelectedModel } from '@/components/state/use-models';
import { fetched } from '@/components/ui/fetched';
import { draftStage } from '@/lib/conversation/draft-readiness';
import type { TurnBudget } from '@/lib/conversation/turn-budget';

const BudgetFacts = fetched(() => import('./budget-facts').then((module) => module.BudgetFacts));
const BudgetTroubles = fetched(() => import('./budget-troubles').then((module) => module.BudgetTroubles));
const BudgetLeftOut = fetched(() => import('./budget-left-out').then((module) => module.BudgetLeftOut));

/** Under the box: which limit the next turn would pass, what it costs, and who is answering. */
export function BudgetLine({ budget }: { readonly budget: TurnBudget | null }) {
  const t = useTranslations('composer');
  const tUploads = useTranslations('uploads');
  const model = useSelectedModel();
  const stages = useDraft((draft) => draft.attachments).map(draftStage);
  const troubles = budget?.troubles ?? [];
  const isTextOnlySaid = troubles.some(({ limit }) => limit.code === 'text-only');
  return (
    <>
      <div aria-live="polite">{troubles.length > 0 && <BudgetTroubles troubles={troubles} />}</div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 px-2 pt-1 text-ink-faint text-xs">
        {model.family === 'demo' && <DemoHint />}
        {budget !== null && budget.leftOut.length > 0 && <BudgetLeftOut media={budget.leftOut} />}
        {!model.hasVision && !isTextOnlySaid && (
          <p className="text-warning">{t('textOnly', { model: model.id })}</p>
        )}
        {stages.includes('failed') ? (
          <p className="text-danger">{t('blocked')}</p>
        ) : stages.includes('preparing') ? (
          <p>{t('waiting')}</p>
        ) : (
          stages.includes('uploading') && <p>{tUploads('waiting')}</p>
        )}
        {budget !== null && <BudgetFacts budget={budget} />}
      </div>
    </>
  );
}
