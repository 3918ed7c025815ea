'use client';

import { clsx } from 'clsx';
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { StageScene } from '../use-stage-scene';

const ViewPanel = fetched(() => import('./view-panel').then((module) => module.ViewPanel));

interface ViewButtonProps {
  readonly scene: StageScene;
  readonly viewport: ViewportControl;
}

export function ViewButton({ scene, viewport }: ViewButtonProps) {
  const t = useTranslations('view');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isPeeking = useStage((stage) => stage.isPeeking);
  return (
    <>
      <IconButton
        ref={button}
        icon={Eye}
        label={t('title')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Popover
        isOpen={isOpen}
        anchorRef={button}
        label={t('title')}
        side="bottom"
        align="end"
        onClose={() => setOpen(false)}
        // What a slider changes is seen through it while the slider is held.
        className={clsx(
          'w-72 has-[input[type=range]:active]:opacity-40',
          isPeeking && 'border-transparent! bg-transparent! shadow-none!',
        )}
      >
        <ViewPanel scene={scene} viewport={viewport} />
      </Popover>
    </>
  );
}
