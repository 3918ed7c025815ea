'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { CropPart } from '@/components/composer/crop-part';
import { useWorkspace } from '@/components/state/workspace-context';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { PictureAttachment } from '@/lib/media/attachment';
import { StageCropDesk } from './stage-crop-desk';

interface StageCropDialogProps {
  readonly picture: PictureAttachment;
  /** What is picked, in pixels of the original; null: nothing is. */
  readonly picked: CropPart | null;
  readonly onClose: () => void;
  /** It was added to the message. */
  readonly onUsed: () => void;
}

/** Cuts a part out of the Stage's picture and adds it to the message as a picture of its own. */
export function StageCropDialog({ picture, picked, onClose, onUsed }: StageCropDialogProps) {
  const t = useTranslations('ways.crop');
  const bytes = usePictureBytes(picture);
  return (
    <Dialog isOpen shape="wide" title={t('title', { name: picture.name })} onClose={onClose}>
      {bytes instanceof Blob ? (
        <StageCropDesk
          file={bytes}
          picture={picture}
          picked={picked}
          onUsed={() => {
            onUsed();
            onClose();
          }}
        />
      ) : (
        <p className="flex h-[min(70dvh,44rem)] items-center justify-center gap-2 text-ink-soft text-sm">
          {bytes === 'reading' ? <Spinner size={20} /> : t('lost')}
        </p>
      )}
    </Dialog>
  );
}

/** The original, or the copy that is left where it was too large to keep. */
function usePictureBytes({ original, sent }: PictureAttachment): Blob | 'reading' | 'lost' {
  const workspace = useWorkspace();
  const [bytes, setBytes] = useState<Blob | 'reading' | 'lost'>('reading');
  useEffect(() => {
    let isWanted = true;
    const read = async () =>
      (await workspace.readBlob(original.hash)) ?? (await workspace.readBlob(sent.hash));
    void read().then((blob) => {
      if (isWanted) setBytes(blob ?? 'lost');
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, original.hash, sent.hash]);
  return bytes;
}
