'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CropControls } from '@/components/composer/crop-controls';
import { type CropPart, wholeOf } from '@/components/composer/crop-part';
import { CropSurface } from '@/components/composer/crop-surface';
import { usePictureToCrop } from '@/components/composer/use-picture-to-crop';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import type { MediaRefusal, PictureAttachment } from '@/lib/media/attachment';
import { cropPicture } from '@/lib/media/crop-picture';
import { scaledPart } from './scaled-part';

interface StageCropDeskProps {
  readonly file: Blob;
  readonly picture: PictureAttachment;
  readonly picked: CropPart | null;
  readonly onUsed: () => void;
}

export function StageCropDesk({ file, picture, picked, onUsed }: StageCropDeskProps) {
  const t = useTranslations();
  const workspace = useWorkspace();
  const viewed = usePictureToCrop(file);
  const [chosen, setChosen] = useState<CropPart | null>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<MediaRefusal | null>(null);
  const shownRefusal = refusal ?? viewed.refusal;
  if (viewed.picture === null) {
    return (
      <p className="flex h-[min(70dvh,44rem)] items-center justify-center gap-2 text-ink-soft text-sm">
        {shownRefusal === null ? (
          <Spinner size={20} />
        ) : (
          t(`media.refusal.${shownRefusal.code}`, shownRefusal.values)
        )}
      </p>
    );
  }
  const { url, size } = viewed.picture;
  const part = chosen ?? (picked === null ? wholeOf(size) : scaledPart(picked, picture.original, size));

  const cutOut = async () => {
    setBusy(true);
    const cut = await cropPicture(file, part);
    setBusy(false);
    if (!cut.ok) return setRefusal(cut.error);
    workspace.addItems([cropItem(cut.value, picture, scaledPart(part, size, picture.original))]);
    onUsed();
  };
  return (
    <form
      className="flex h-[min(100dvh-9rem,46rem)] min-h-0 flex-col gap-4 max-sm:h-auto max-sm:flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void cutOut();
      }}
    >
      <CropSurface url={url} size={size} part={part} ratio={ratio} onChange={setChosen} />
      <CropControls size={size} part={part} ratio={ratio} onPart={setChosen} onRatio={setRatio} />
      {shownRefusal !== null && (
        <p role="alert" className="text-danger text-sm">
          {t(`media.refusal.${shownRefusal.code}`, shownRefusal.values)}
        </p>
      )}
      <Button tone="primary" type="submit" aria-disabled={isBusy || undefined} className="self-end">
        {isBusy && <Spinner size={15} />}
        {t('ways.crop.use')}
      </Button>
    </form>
  );
}

function cropItem(file: Blob, { name }: PictureAttachment, part: CropPart & PixelSize) {
  const ending = file.type === 'image/jpeg' ? 'jpg' : 'png';
  const cropName = `${name.replace(/\.[^.]*$/, '')}-crop.${ending}`;
  return { file, name: cropName, origin: { kind: 'crop', of: name, ...part } } as const;
}
