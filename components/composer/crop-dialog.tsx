'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import type { DraftAttachment, DraftItem } from '@/lib/conversation/workspace';
import type { MediaRefusal } from '@/lib/media/attachment';
import { cropPicture } from '@/lib/media/crop-picture';
import { CropControls } from './crop-controls';
import { type CropPart, isWhole, wholeOf } from './crop-part';
import { CropSurface } from './crop-surface';
import { type PictureToCrop, usePictureToCrop } from './use-picture-to-crop';

interface CropDialogProps {
  readonly draft: DraftAttachment;
  readonly onClose: () => void;
}

/** Cuts a part out of a picture of the draft. One that was cut before is cut anew out of the whole picture. */
export function CropDialog({ draft, onClose }: CropDialogProps) {
  const t = useTranslations();
  const base = draft.cutFrom ?? draft;
  const { picture, refusal } = usePictureToCrop(base.file);
  return (
    <Dialog isOpen shape="wide" title={t('tray.crop.title', { name: draft.name })} onClose={onClose}>
      {picture !== null ? (
        <CropDesk draft={draft} picture={picture} onClose={onClose} />
      ) : (
        <p className="flex h-[min(70dvh,44rem)] items-center justify-center gap-2 text-ink-soft text-sm">
          {refusal === null ? <Spinner size={20} /> : t(`media.refusal.${refusal.code}`, refusal.values)}
        </p>
      )}
    </Dialog>
  );
}

function CropDesk({ draft, picture, onClose }: CropDialogProps & { picture: PictureToCrop }) {
  const t = useTranslations();
  const workspace = useWorkspace();
  const { size } = picture;
  const [part, setPart] = useState(() => lastPart(draft) ?? wholeOf(size));
  const [ratio, setRatio] = useState<number | null>(null);
  const [work, setWork] = useState<{ isBusy: boolean; refusal: MediaRefusal | null }>(idle);
  const whole = draft.cutFrom ?? draft;

  const crop = async () => {
    if (isWhole(part, size)) {
      if (draft.cutFrom !== undefined) workspace.addItems([{ ...draft.cutFrom, name: draft.name }], draft.id);
      return onClose();
    }
    setWork({ isBusy: true, refusal: null });
    const cut = await cropPicture(whole.file, part);
    if (!cut.ok) return setWork({ isBusy: false, refusal: cut.error });
    const { choices } = draft;
    const origin = { kind: 'crop', of: whole.name, ...part } as const;
    const item = { file: cut.value, name: draft.name, origin, cutFrom: itemOf(whole) };
    workspace.addItems([choices === undefined ? item : { ...item, choices }], draft.id);
    onClose();
  };
  return (
    <form
      className="flex h-[min(100dvh-9rem,46rem)] min-h-0 flex-col gap-4 max-sm:h-auto max-sm:flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!work.isBusy) void crop();
      }}
    >
      <CropSurface url={picture.url} size={size} part={part} ratio={ratio} onChange={setPart} />
      <CropControls size={size} part={part} ratio={ratio} onPart={setPart} onRatio={setRatio} />
      {work.refusal !== null && (
        <p role="alert" className="text-danger text-sm">
          {t(`media.refusal.${work.refusal.code}`, work.refusal.values)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={onClose}>
          {t('tray.cancel')}
        </Button>
        <Button tone="primary" type="submit" aria-disabled={work.isBusy || undefined}>
          {work.isBusy && <Spinner size={15} />}
          {t('tray.crop.apply')}
        </Button>
      </div>
    </form>
  );
}

const idle = { isBusy: false, refusal: null };

/** Where it was cut last, in pixels of the whole. */
function lastPart({ cutFrom, origin }: DraftAttachment): CropPart | null {
  if (cutFrom === undefined || origin?.kind !== 'crop') return null;
  const { x, y, width, height } = origin;
  return { x, y, width, height };
}

/** What is needed to put it back as it was. */
function itemOf({ file, name, origin, choices }: DraftItem): DraftItem {
  return {
    file,
    name,
    ...(origin === undefined ? {} : { origin }),
    ...(choices === undefined ? {} : { choices }),
  };
}
