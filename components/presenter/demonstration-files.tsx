'use client';

import { Download, FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import {
  type DemonstrationRefusal,
  readDemonstration,
  writeDemonstration,
} from '@/lib/presenter/demonstration-file';
import { asNewScenes } from './make-scenes';
import { addSource, addSpares, blobsOf, changeList, type ProgrammeStore } from './programme';
import { withScenes } from './scene-list';

/** All scenes with everything they show as one file, and such files read again. */
export function DemonstrationFiles({ programme }: { readonly programme: ProgrammeStore }) {
  const t = useTranslations('presenter.scenes');
  const refusalText = useTranslations('replay.refusal');
  const workspace = useWorkspace();
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<DemonstrationRefusal | 'not-saved' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const list = useStore(programme, (state) => state.list);

  const load = async (file: File) => {
    setBusy(true);
    const read = await readDemonstration(file);
    setBusy(false);
    setRefusal(read.ok ? null : read.error);
    if (!read.ok) return;
    const { demonstration, blobs } = read.value;
    addSource(programme, blobs);
    addSpares(programme, demonstration.scenes);
    changeList(programme, (now) => ({
      ...withScenes(now, asNewScenes(demonstration.scenes)),
      title: now.title || demonstration.title,
    }));
  };
  const save = async () => {
    setBusy(true);
    const title = list.title || t('fileTitle');
    const demonstration = { title, scenes: list.scenes };
    const content = await writeDemonstration(demonstration, blobsOf(programme, workspace.readBlob)).catch(
      () => null,
    );
    setBusy(false);
    setRefusal(content === null ? 'not-saved' : null);
    if (content !== null) saveFile({ name: `${title}.zip`, mediaType: 'application/zip', content });
  };
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy || list.scenes.length === 0} onClick={save}>
          <Download aria-hidden size={15} />
          {t('save')}
        </Button>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          <FolderOpen aria-hidden size={15} />
          {t('load')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".zip,application/zip"
          aria-label={t('file')}
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file !== undefined) void load(file);
          }}
        />
      </div>
      {refusal !== null && (
        <p role="alert" className="text-danger text-sm">
          {refusal === 'not-saved' ? t('notSaved') : refusalText(refusal)}
        </p>
      )}
      <p className="text-ink-faint text-xs">{t('kept')}</p>
    </div>
  );
}
