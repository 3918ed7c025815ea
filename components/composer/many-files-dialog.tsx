'use client';

import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { manyFiles } from './take-given';

interface ManyFilesDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Asks before hundreds of files are prepared. */
export function ManyFilesDialog({ files, onClose }: ManyFilesDialogProps) {
  const t = useTranslations('ways.many');
  const workspace = useWorkspace();
  const take = (count: number) => () => {
    workspace.addFiles(files.slice(0, count));
    onClose();
  };
  return (
    <Dialog isOpen title={t('title', { count: files.length })} onClose={onClose}>
      <p className="text-ink-soft text-sm">{t('text', { count: files.length })}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('none')}</Button>
        <Button onClick={take(files.length)}>{t('all', { count: files.length })}</Button>
        <Button tone="primary" onClick={take(manyFiles)}>
          {t('first', { count: manyFiles })}
        </Button>
      </div>
    </Dialog>
  );
}
