'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSelectedModel } from '@/components/state/use-models';
import { Button } from '@/components/ui/button';

interface PageFooterProps {
  readonly count: number;
  /** About how many tokens they cost together; null: not known yet. */
  readonly tokens: number | null;
  /** Pictures of the message that stay beside them. */
  readonly others: number;
  /** How many are drawn already; null: nothing is being drawn. */
  readonly drawn: number | null;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What the chosen pages cost, whether the model takes as many, and the button that adds them. */
export function PageFooter(props: PageFooterProps) {
  const { count, drawn, onAdd, onCancel } = props;
  const t = useTranslations('pages');
  const limit = useLimit(props);
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
      {drawn === null ? <Cost {...props} limit={limit} /> : <Progress drawn={drawn} count={count} />}
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button tone="primary" disabled={count === 0 || limit !== null || drawn !== null} onClick={onAdd}>
        {t('add', { count })}
      </Button>
    </div>
  );
}

type Limit = { readonly code: 'pictures' | 'tokens'; readonly most: number } | null;

/** What the model could never take in one message. */
function useLimit({ count, tokens, others }: PageFooterProps): Limit {
  const { image, contextTokens } = useSelectedModel();
  if (count + others > image.maxImagesPerRequest)
    return { code: 'pictures', most: image.maxImagesPerRequest };
  return tokens !== null && tokens > contextTokens ? { code: 'tokens', most: contextTokens } : null;
}

function Cost({ count, tokens, others, limit }: PageFooterProps & { limit: Limit }) {
  const t = useTranslations('pages');
  const format = useFormatter();
  const { image } = useSelectedModel();
  return (
    <div className="min-w-0 flex-1 basis-full text-sm sm:basis-56 tabular-nums">
      <p className="text-ink-soft">
        {count === 0
          ? t('noneChosen')
          : t('cost', { count, tokens: tokens === null ? '…' : format.number(tokens) })}
      </p>
      {limit === null ? (
        <p className="text-ink-faint text-xs">
          {t('mostPictures', { most: image.maxImagesPerRequest, others })}
        </p>
      ) : (
        <p role="alert" className="text-danger text-xs">
          {t(`tooMuch.${limit.code}`, { most: format.number(limit.most), others })}
        </p>
      )}
    </div>
  );
}

function Progress({ drawn, count }: { drawn: number; count: number }) {
  const t = useTranslations('pages');
  return (
    <div className="min-w-0 flex-1 basis-full text-sm sm:basis-56">
      <p className="text-ink-soft tabular-nums">{t('drawing', { drawn, count })}</p>
      <div
        role="progressbar"
        aria-label={t('drawingPages')}
        aria-valuenow={drawn}
        aria-valuemin={0}
        aria-valuemax={count}
        className="mt-1.5 h-1 overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${(drawn * 100) / count}%` }} />
      </div>
    </div>
  );
}
