'use client';

import { Crop, ImagePlus, SquarePen, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { whyNotCorrect } from '../correct/why-not-correct';
import type { StageScene } from '../use-stage-scene';
import { toggleCorrecting } from './stage-keys';
import { useCopyCrop } from './use-copy-crop';
import { useCropTool } from './use-crop-tool';

/** What can be done with the shapes on a picture. */
export function ToolsMenu({ scene }: { scene: StageScene }) {
  const t = useTranslations('view');
  const ways = useTranslations('ways.crop');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const stage = useStageStore();
  const { isReplay } = useWorkspace();
  const isCorrecting = useStage(({ tool }) => tool !== 'look');
  const crop = useCopyCrop(scene);
  const cut = useCropTool(scene);
  const notCorrect = whyNotCorrect(scene.message);
  return (
    <>
      <IconButton
        ref={button}
        icon={Wrench}
        label={t('tools')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Menu
        isOpen={isOpen}
        anchorRef={button}
        label={t('tools')}
        align="end"
        onClose={() => setOpen(false)}
        className="w-64"
        groups={[
          {
            id: 'tools',
            items: [
              {
                id: 'correct',
                icon: SquarePen,
                label: t('correct'),
                isChecked: isCorrecting,
                isDisabled: notCorrect !== null,
                ...(notCorrect !== null && { note: t(`correctNot.${notCorrect}`) }),
                onSelect: () => toggleCorrecting(stage),
              },
              {
                id: 'crop',
                icon: Crop,
                label: t('copyCrop'),
                isDisabled: crop.whyNot !== null,
                note: crop.whyNot === null ? t('copyCropNote') : t(`cropNot.${crop.whyNot}`),
                onSelect: crop.copy,
              },
              ...(isReplay === true
                ? []
                : [
                    {
                      id: 'use-crop',
                      icon: ImagePlus,
                      label: ways('open'),
                      note: ways('note'),
                      onSelect: cut.open,
                    },
                  ]),
            ],
          },
        ]}
      />
      <span
        aria-live="polite"
        className="pointer-events-none absolute top-full right-3 z-10 mt-3 max-w-[calc(100%-1.5rem)]"
      >
        {cut.isUsed && (
          <span className="block truncate rounded-lg border border-line bg-raised px-3 py-1.5 text-ink text-xs shadow-raised">
            {ways('used')}
          </span>
        )}
        {crop.outcome !== null && (
          <span className="block truncate rounded-lg border border-line bg-raised px-3 py-1.5 text-ink text-xs shadow-raised">
            {crop.outcome.state === 'failed'
              ? t('cropped.failed')
              : t(`cropped.${crop.outcome.state}`, { ...crop.outcome.frame, file: crop.outcome.file })}
          </span>
        )}
      </span>
      {cut.dialog}
    </>
  );
}
