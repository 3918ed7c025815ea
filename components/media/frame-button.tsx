'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { clockText } from '@/lib/media/clock-text';
import { takeStill } from '@/lib/media/take-still';

interface FrameButtonProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly name: string;
}

const saidMs = 4000;

/** Puts the frame that is shown into the message, as a picture of the video's own size. */
export function FrameButton({ video, name }: FrameButtonProps) {
  const t = useTranslations('ways.frame');
  const workspace = useWorkspace();
  const [said, setSaid] = useState<{ isTaken: boolean; time: string } | null>(null);

  const takeFrame = async () => {
    const shown = video.current;
    if (shown === null) return;
    const seconds = shown.currentTime;
    const now = await takeStill(shown, 'image/png').then(
      (file) => {
        const frameName = `${name.replace(/\.[^.]*$/, '')}-${clockText(seconds).replaceAll(':', '-')}.png`;
        workspace.addItems([{ file, name: frameName, origin: { kind: 'frame', video: name, seconds } }]);
        return { isTaken: true, time: clockText(seconds) };
      },
      () => ({ isTaken: false, time: clockText(seconds) }),
    );
    setSaid(now);
    setTimeout(() => setSaid((last) => (last === now ? null : last)), saidMs);
  };
  return (
    <>
      <IconButton
        icon={ImagePlus}
        label={t('use')}
        onClick={() => void takeFrame()}
        className="watching:hidden"
      />
      <span
        aria-live="polite"
        className="pointer-events-none absolute right-3 bottom-full z-10 mb-3 max-w-[calc(100%-1.5rem)]"
      >
        {said !== null && (
          <span className="block truncate rounded-lg border border-line bg-raised px-3 py-1.5 text-ink text-xs shadow-raised">
            {t(said.isTaken ? 'used' : 'failed', { time: said.time })}
          </span>
        )}
      </span>
    </>
  );
}
