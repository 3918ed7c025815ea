'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DemoHint } from '@/components/shell/demo-hint';
import { useDraft } from '@/components/state/use-draft';
import { useSelectedModel } from '@/components/state/use-models';
import { draftStage } from '@/lib/conversation/draft-readiness';
import { draftBudget } from './draft-budget';
import { useByteText } from './use-byte-text';

/** The quiet line under the box: what the attachments cost, which limit they pass, or who is answering. */
export function BudgetLine() {
  const t = useTranslations('composer');
  const format = useFormatter();
  const bytes = useByteText();
  const model = useSelectedModel();
  const attachments = useDraft((draft) => draft.attachments);
  const budget = draftBudget(attachments, model);
  const tUploads = useTranslations('uploads');
  const stages = attachments.map(draftStage);
  return (
    <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 px-2 pt-1 text-ink-faint text-xs">
      {model.family === 'demo' ? <DemoHint /> : <span />}
      {!model.hasVision && <p className="text-warning">{t('textOnly', { model: model.id })}</p>}
      {budget.trouble === 'too-many-pictures' && (
        <p className="text-warning">{t('tooManyPictures', { limit: model.image.maxImagesPerRequest })}</p>
      )}
      {budget.trouble === 'too-many-tokens' && (
        <p className="text-warning">{t('tooManyTokens', { limit: format.number(model.contextTokens) })}</p>
      )}
      {stages.includes('failed') ? (
        <p className="text-danger">{t('blocked')}</p>
      ) : stages.includes('preparing') ? (
        <p>{t('waiting')}</p>
      ) : (
        stages.includes('uploading') && <p>{tUploads('waiting')}</p>
      )}
      {budget.pictureCount + budget.videoCount > 0 && (
        <p className="tabular-nums">
          {t('budget', {
            pictures: budget.pictureCount,
            videos: budget.videoCount,
            tokens: format.number(budget.visualTokens),
            bytes: bytes(budget.byteCount),
          })}
        </p>
      )}
    </div>
  );
}
