'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { leftOutCount } from '@/lib/media/dropped-files';
import { useWays, type WaysNews } from './ways-context';

/** What was left out of what came in, or the picture that came beside a text. */
export function WaysNewsLine({ news }: { news: WaysNews }) {
  const t = useTranslations('ways');
  const workspace = useWorkspace();
  const { tell } = useWays();
  // What was said of one message has nothing to say of the next.
  useEffect(() => {
    return workspace.draft.subscribe(({ text, attachments }) => {
      if (text === '' && attachments.length === 0) tell(null);
    });
  }, [workspace, tell]);

  const dismiss = () => {
    tell(null);
    rescueFocus(messageBox);
  };
  return (
    <div className="mb-2 flex items-center gap-2 rounded-lg border border-line bg-raised py-1 pr-1 pl-3 text-sm">
      {news.kind === 'offer' ? (
        <>
          <p className="min-w-0 flex-1 text-ink-soft">{t('offer.text', { count: news.files.length })}</p>
          <Button
            tone="link"
            size="small"
            className="text-sm"
            onClick={() => {
              workspace.addFiles(news.files);
              dismiss();
            }}
          >
            {t('offer.take', { count: news.files.length })}
          </Button>
        </>
      ) : (
        <LeftOutText news={news} />
      )}
      <IconButton icon={X} size="small" label={t('dismiss')} onClick={dismiss} />
    </div>
  );
}

/** A few names say more than a number; more than a few are a number. */
const fewNames = 3;

function LeftOutText({
  news: { leftOut, isNothingTaken },
}: {
  news: Extract<WaysNews, { kind: 'left-out' }>;
}) {
  const t = useTranslations('ways.leftOut');
  const kinds = ['foreign', 'unreadable', 'hidden'] as const;
  const sentences = kinds.flatMap((kind) => {
    const names = leftOut[kind];
    if (names.length === 0) return [];
    const shown = names.slice(0, fewNames).join(', ');
    return [t(kind, { count: names.length, names: shown, more: Math.max(0, names.length - fewNames) })];
  });
  if (leftOut.isCut) sentences.push(t('cut'));
  if (isNothingTaken) sentences.unshift(t(leftOutCount(leftOut) === 0 ? 'empty' : 'nothing'));
  return <p className="min-w-0 flex-1 break-words py-1 text-ink-soft">{sentences.join(' ')}</p>;
}
