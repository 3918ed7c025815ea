'use client';

import { clsx } from 'clsx';
import { Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { isPictureOpen, ReadingPicture } from '../reading/reading-picture';
import { useReading } from '../reading/use-reading';
import { useSpaceWords } from '../reading/use-space-words';
import type { StageScene } from '../use-stage-scene';
import type { ObjectsNotice as Notice, NoticeAction } from './objects-state';

interface ObjectsNoticeProps {
  readonly notice: Notice;
  readonly scene: StageScene;
  /** Goes to where coordinates are chosen. */
  readonly onShowData: () => void;
}

/** What a person has done or need not do anything about. */
const quiet: ReadonlySet<Notice['code']> = new Set([
  'spaceChosen',
  'orderChosen',
  'pictureChosen',
  'repeated',
]);

/** One thing that must be said beside the objects, with what can be done about it. */
export function ObjectsNotice({ notice, scene, onShowData }: ObjectsNoticeProps) {
  const id = useId();
  const text = useNoticeText(notice, scene);
  const Icon = quiet.has(notice.code) ? Info : TriangleAlert;
  return (
    <div
      data-notice={notice.code}
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b px-4 py-2 text-xs',
        quiet.has(notice.code) ? 'bg-panel text-ink-soft' : 'bg-warning-soft text-warning',
      )}
    >
      <p className="flex min-w-48 flex-1 items-start gap-2">
        <Icon aria-hidden size={14} className="mt-px shrink-0" />
        <span id={id}>{text}</span>
      </p>
      {notice.action && (
        <NoticeButton action={notice.action} scene={scene} describedBy={id} onShowData={onShowData} />
      )}
    </div>
  );
}

function useNoticeText({ code, count, action }: Notice, { message, answer, shown }: StageScene): string {
  const t = useTranslations('reading');
  const { plain, sized } = useSpaceWords(shown);
  const reading = (message.role === 'assistant' && message.reading) || {};
  const space = answer?.space ?? 'relative-1000';
  switch (code) {
    case 'looksLike': {
      const fits = action?.kind === 'read-as' ? action.space : space;
      return t(code, { count, space: sized(fits), taken: plain(space) });
    }
    case 'fitsNothing':
      return t(code, { count, taken: sized(space) });
    case 'spaceChosen':
      return t('readAsChosen', { space: sized(reading.space ?? space) });
    case 'orderChosen':
      return t('orderChosen', { order: reading.axisOrder === 'y-first' ? 'yFirst' : 'xFirst' });
    case 'pictureChosen':
      return t(shown.kind === 'video' ? 'noticeVideo.picture' : 'notice.picture');
    default:
      return shown.kind === 'video' ? t(`noticeVideo.${code}`, { count }) : t(`notice.${code}`, { count });
  }
}

interface NoticeButtonProps {
  readonly action: NoticeAction;
  readonly scene: StageScene;
  readonly describedBy: string;
  readonly onShowData: () => void;
}

const [readAsId, undoId] = ['reading-read-as', 'reading-undo-space'];

function NoticeButton({ action, scene, describedBy, onShowData }: NoticeButtonProps) {
  const t = useTranslations('reading');
  const { plain } = useSpaceWords(scene.shown);
  const { choose } = useReading(scene.message);
  if (action.kind === 'choose-picture') {
    return isPictureOpen(scene) ? <ReadingPicture scene={scene} isLabelHidden /> : null;
  }
  if (action.kind === 'choose-coordinates') {
    return scene.shown.kind === 'video' ? null : (
      <Button tone="link" size="inline" className="pointer-coarse:min-h-10" onClick={onShowData}>
        {t('chooseCoordinates')}
      </Button>
    );
  }
  if (action.kind === 'take-back') {
    return (
      <Button
        id={action.choice === 'space' ? undoId : undefined}
        size="small"
        aria-describedby={describedBy}
        onClick={(event) => {
          // The second press of a double one on what stood here before.
          if (event.detail > 1) return;
          const panel = event.currentTarget.closest<HTMLElement>('[role="tabpanel"]');
          choose({ [action.choice]: undefined });
          rescueFocus(() => document.getElementById(readAsId) ?? panel);
        }}
      >
        {t('undo')}
      </Button>
    );
  }
  return (
    <Button
      id={readAsId}
      size="small"
      aria-describedby={describedBy}
      onClick={() => {
        choose({ space: action.space });
        rescueFocus(() => document.getElementById(undoId));
      }}
    >
      {t('readAs', { space: plain(action.space) })}
    </Button>
  );
}
