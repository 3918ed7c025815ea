'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { saveFile } from '@/components/ui/save-file';
import { writeDemonstration } from '@/lib/presenter/demonstration-file';
import type { Recording } from '@/lib/presenter/recording';
import { fileTitle } from './file-title';
import { recordShown } from './record-shown';
import { RecordedFacts } from './recorded-facts';

interface RecordDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

type Saving = 'no' | 'now' | 'failed';

/** One conversation as a demonstration file, with what goes into it said before it is saved. */
export function RecordDialog({ conversationId, onClose }: RecordDialogProps) {
  const t = useTranslations('replay.record');
  const words = useTranslations('replay');
  const workspace = useWorkspace();
  const nameId = useId();
  const [recording] = useState(() => recordShown(workspace, conversationId));
  const [title, setTitle] = useState(recording.title);
  const [saving, setSaving] = useState<Saving>('no');

  const save = async () => {
    setSaving('now');
    const name = title.trim() || words('untitled');
    const content = await writeOne({ ...recording, title: name }, workspace.readBlob);
    if (content === null) return setSaving('failed');
    saveFile({ name: `${fileTitle(name)}.zip`, mediaType: 'application/zip', content });
    onClose();
  };
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <form
        className="flex flex-col gap-4 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          if (saving !== 'now') void save();
        }}
      >
        <p className="text-ink-soft">{t('what')}</p>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={nameId} className="font-medium">
            {t('name')}
          </label>
          <input
            id={nameId}
            value={title}
            maxLength={120}
            placeholder={words('untitled')}
            onChange={(event) => setTitle(event.target.value)}
            className="h-10 rounded-lg border border-control bg-bg px-3 text-ink pointer-coarse:text-field"
          />
        </div>
        <RecordedFacts recording={recording} blobs={workspace.readBlob} />
        {saving === 'failed' && (
          <p role="alert" className="text-danger">
            {t('failed')}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone="primary" type="submit" aria-disabled={saving === 'now' || undefined}>
            {t(saving === 'now' ? 'saving' : 'save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Null: there is no room for it. */
function writeOne(recording: Recording, blobs: (hash: string) => Promise<Blob | null>): Promise<Blob | null> {
  const { title } = recording;
  const scene = { kind: 'recording', id: 'scene-1', title, recording } as const;
  return writeDemonstration({ title, scenes: [scene] }, blobs).catch(() => null);
}
