'use client';

import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { ExportTab } from '../export/export-tab';
import { ObjectsTab } from '../objects/objects-tab';
import { DataTab } from '../reading/data-tab';
import { firstChoice } from '../reading/reading-controls';
import type { StageScene } from '../use-stage-scene';
import { SentTab } from './sent-tab';

const tabs = [
  { name: 'objects', Panel: ObjectsTab },
  { name: 'data', Panel: DataTab },
  { name: 'sent', Panel: SentTab },
  { name: 'export', Panel: ExportTab },
] as const;

export function StageTabs({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const [shown, setShown] = useState('objects');
  const showData = () => {
    setShown('data');
    rescueFocus(firstChoice);
  };
  return (
    <Tabs.Root
      value={shown}
      onValueChange={setShown}
      // On a tall Stage they take some of the room that a picture about as high as wide leaves.
      className="flex h-[clamp(38%,100cqh-115cqw,50%)] min-h-40 shrink-0 flex-col border-line border-t"
    >
      <Tabs.List
        aria-label={t(scene.shown.kind === 'video' ? 'tabs.listVideo' : 'tabs.list')}
        className="flex shrink-0 gap-4 border-line border-b px-4"
      >
        {tabs.map(({ name }) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="-mb-px h-9 border-transparent border-b-2 text-ink-soft text-sm transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {t(`tabs.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(({ name, Panel }) => (
        <Tabs.Content
          key={`${name} ${scene.shownIndex}`}
          value={name}
          className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
        >
          <Panel scene={scene} onShowData={showData} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
