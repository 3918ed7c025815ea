'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { SearchSource } from '@/lib/protocol/turn-notice';

/** As many as stand there before the rest is asked for. */
const shownAtFirst = 5;

/** The pages that a search found, in its order: the answer may name them by their numbers. */
export function SourcesList({ sources }: { readonly sources: readonly SearchSource[] }) {
  const t = useTranslations('sources');
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sources : sources.slice(0, shownAtFirst);
  return (
    <section aria-labelledby={`${id}title`} className="flex min-w-0 flex-col items-start gap-1 text-sm">
      <p id={`${id}title`} className="text-ink-faint text-xs">
        {t('title')}
      </p>
      <ol id={`${id}list`} className="flex min-w-0 max-w-full flex-col">
        {shown.map((source, at) => (
          <li key={source.url} className="flex min-w-0 gap-2">
            <span
              aria-hidden
              className="w-5 shrink-0 py-0.5 text-right text-ink-faint tabular-nums pointer-coarse:py-2.5"
            >
              {at + 1}
            </span>
            <SourceLink source={source} hint={t('newTab')} />
          </li>
        ))}
      </ol>
      {sources.length > shownAtFirst && (
        <Button
          tone="link"
          size="inline"
          className="ml-7 pointer-coarse:min-h-10"
          aria-expanded={isWhole}
          aria-controls={`${id}list`}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('showFewer') : t('showAll', { count: sources.length })}
        </Button>
      )}
    </section>
  );
}

interface SourceLinkProps {
  readonly source: SearchSource;
  readonly hint: string;
}

function SourceLink({ source: { title, url }, hint }: SourceLinkProps) {
  const { host } = new URL(url);
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      data-tooltip={hint}
      className="wrap-anywhere flex min-w-0 flex-wrap items-baseline gap-x-2 py-0.5 text-accent underline-offset-4 hover:underline pointer-coarse:py-2.5"
    >
      <span>{title}</span>
      {title !== host && <span className="text-ink-faint text-xs">{host}</span>}
    </a>
  );
}
