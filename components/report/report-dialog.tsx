'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useConversationState, useCurrentConversation } from '@/components/state/use-conversations';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { ReaderLanguage } from './reader-language';
import { ReportActions } from './report-actions';
import { defaultChoices, turnsOf } from './report-choices';
import { ReportLanguage } from './report-language';
import { ReportParts } from './report-parts';
import { ReportPictures } from './report-pictures';
import { ReportTurns } from './report-turns';

/** What of the conversation goes into one file, or onto paper. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const conversation = useCurrentConversation();
  const path = useConversationState(useShallow((state) => pathTo(state.messages, currentHeadId(state))));
  const [choices, setChoices] = useState(() => defaultChoices(locale));
  const turns = turnsOf(path);
  const change = (changed: Partial<typeof choices>) => setChoices({ ...choices, ...changed });
  const labels = {
    save: t('save'),
    print: t('print'),
    making: t('making'),
    failed: t('failed'),
    saved: (file: string) => t('saved', { file }),
    lost: (count: number) => t('lost', { count }),
  };
  const isWriting = path.length > 0 && turns.at(-1)?.answer === null && path.at(-1)?.role === 'assistant';
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <p className="-mt-2 text-ink-soft text-sm">{t('intro')}</p>
        <ReportTurns turns={turns} leftOut={choices.leftOut} onChange={(leftOut) => change({ leftOut })} />
        {isWriting && <p className="text-ink-soft text-sm">{t('writing')}</p>}
        <ReportPictures size={choices.pictureSize} onChoose={(pictureSize) => change({ pictureSize })} />
        <ReportParts choices={choices} onChange={change} />
        <ReportLanguage language={choices.language} onChoose={(language) => change({ language })} />
        <ReaderLanguage language={choices.language} fallback={<Spinner size={15} />}>
          <ReportActions
            title={conversation?.title || t('untitled')}
            turns={turns}
            choices={choices}
            labels={labels}
          />
        </ReaderLanguage>
      </div>
    </Dialog>
  );
}
