'use client';

import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { StageScene } from './use-stage-scene';

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
        className={isPeeking ? 'w-72 border-transparent! bg-transparent! shadow-none!' : 'w-72'}
      >
        <ViewPanel scene={scene} viewport={viewport} />
      </Popover>
    </>
  );
}
