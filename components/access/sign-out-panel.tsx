'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button, buttonStyle } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { signOut } from '@/lib/conversation/access-client';
import { useAccess } from './access-context';
import { tellTabs } from './access-tabs';
import { AccessTrouble } from './access-trouble';
import { useTroubleWords } from './use-trouble-words';

type Stage = 'asking' | 'leaving' | 'left-behind';

/** Ends the session, and deletes what this browser keeps for the name where that is wanted. */
export function SignOutPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('access');
  const wordsOf = useTroubleWords();
  const workspace = useWorkspace();
  const { facts } = useAccess();
  const id = useId();
  const [isDeleting, setDeleting] = useState(false);
  const [stage, setStage] = useState<Stage>('asking');
  const [fault, setFault] = useState<string | null>(null);
  const name = facts.name ?? '';

  const leave = async () => {
    if (stage === 'leaving') return;
    setStage('leaving');
    const ended = await signOut(fetch);
    if (!ended.ok && ended.error.code !== 'unlock_needed') {
      setStage('asking');
      return setFault(wordsOf(ended.error));
    }
    tellTabs(isDeleting ? { kind: 'forgotten', name } : { kind: 'changed' });
    if (isDeleting && !(await hasEnded(workspace.forget()))) {
      setStage('left-behind');
      return setFault(t('trouble.notDeleted'));
    }
    location.replace('/unlock');
  };
  return (
    <div className="flex flex-col gap-4 text-sm">
      <p className="wrap-anywhere text-ink-soft">{t('signOut.text', { name })}</p>
      <div className="flex items-start gap-2.5">
        <input
          id={`${id}delete`}
          type="checkbox"
          checked={isDeleting}
          disabled={stage !== 'asking'}
          aria-describedby={`${id}note`}
          onChange={(event) => setDeleting(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
        />
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}delete`} className="cursor-pointer font-medium">
            {t('signOut.alsoDelete')}
          </label>
          <p id={`${id}note`} className="wrap-anywhere text-ink-soft text-xs">
            {t('signOut.deleteNote', { name })}
          </p>
        </div>
      </div>
      {fault !== null && <AccessTrouble id={`${id}fault`} words={fault} />}
      <div className="flex justify-end gap-2">
        {stage === 'left-behind' ? (
          <a href="/unlock" className={buttonStyle({ tone: 'primary' })}>
            {t('signOut.leave')}
          </a>
        ) : (
          <>
            <Button onClick={onClose}>{t('signOut.cancel')}</Button>
            <Button
              tone={isDeleting ? 'danger' : 'primary'}
              aria-disabled={stage === 'leaving'}
              onClick={leave}
            >
              {stage === 'leaving' && <Spinner />}
              {t('signOut.confirm')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

async function hasEnded(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
