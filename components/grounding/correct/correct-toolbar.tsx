'use client';

import {
  CircleDot,
  History,
  type LucideIcon,
  Redo2,
  SquareDashed,
  TextCursorInput,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toolbar } from 'radix-ui';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { CorrectHint } from './correct-hint';
import { pressHistoryKey } from './correct-keys';
import { CorrectNewsLine } from './correct-news-line';
import { pictureOnStage } from './correct-picture';
import type { Correcting } from './use-correcting';

/** What can be done to the shapes by hand, while they are being corrected. */
export function CorrectToolbar({ correcting }: { correcting: Correcting }) {
  const t = useTranslations('correct');
  const { tool, picked, takeTool } = correcting;
  const isNothingPicked = picked.length === 0;

  /** Keys work on the picture from then on: Enter adds one there, Escape puts the tool down. */
  const takeOrPutDown = (wanted: 'add-box' | 'add-point') => () => {
    takeTool(tool === wanted ? 'correct' : wanted);
    pictureOnStage()?.focus();
  };
  return (
    <div className="relative shrink-0 border-line border-b bg-bg">
      <Toolbar.Root
        aria-label={t('toolbar')}
        onKeyDown={(event) => pressHistoryKey(event, correcting) && event.preventDefault()}
        className="flex h-11 items-center gap-0.5 overflow-x-auto px-2 max-[430px]:gap-0 pointer-coarse:h-12"
      >
        <Tool
          icon={SquareDashed}
          label={t('addBox')}
          isPressed={tool === 'add-box'}
          onUse={takeOrPutDown('add-box')}
        />
        <Tool
          icon={CircleDot}
          label={t('addPoint')}
          isPressed={tool === 'add-point'}
          onUse={takeOrPutDown('add-point')}
        />
        <Gap />
        <Tool
          icon={TextCursorInput}
          label={t('rename')}
          hint={t('renameHint')}
          isIdle={isNothingPicked}
          onUse={correcting.askName}
        />
        <Tool
          icon={Trash2}
          label={t('delete')}
          hint={t('deleteHint')}
          isIdle={isNothingPicked}
          onUse={correcting.removePicked}
        />
        <Gap />
        <Tool
          icon={Undo2}
          label={t('undo')}
          hint={t('undoHint')}
          isIdle={!correcting.canUndo}
          onUse={correcting.undo}
        />
        <Tool
          icon={Redo2}
          label={t('redo')}
          hint={t('redoHint')}
          isIdle={!correcting.canRedo}
          onUse={correcting.redo}
        />
        <Tool
          icon={History}
          label={t('revert')}
          hint={t(isNothingPicked ? 'revertAllHint' : 'revertPickedHint')}
          isIdle={!correcting.canRevert}
          onUse={correcting.revert}
        />
        <Toolbar.Button asChild>
          <Button
            tone="quiet"
            className="ml-auto max-[430px]:px-2"
            onClick={() => {
              takeTool('look');
              rescueFocus(pictureOnStage);
            }}
          >
            {t('done')}
          </Button>
        </Toolbar.Button>
      </Toolbar.Root>
      <CorrectHint correcting={correcting} />
      <CorrectNewsLine told={correcting.told} />
    </div>
  );
}

interface ToolProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint?: string;
  /** Present on tools that are taken up and put down. */
  readonly isPressed?: boolean;
  readonly isIdle?: boolean;
  readonly onUse: () => void;
}

function Tool({ isPressed, onUse, ...look }: ToolProps) {
  return (
    <Toolbar.Button asChild>
      <IconButton {...look} aria-pressed={isPressed} onClick={onUse} />
    </Toolbar.Button>
  );
}

function Gap() {
  return <Toolbar.Separator className="mx-1.5 h-5 w-px shrink-0 bg-line max-[430px]:hidden" />;
}
