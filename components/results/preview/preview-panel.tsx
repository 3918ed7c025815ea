'use client';

import { Maximize2, RotateCw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { useFullScreen } from '../use-full-screen';
import { DeviceChoice } from './device-choice';
import { type Device, devices } from './devices';
import { FixButton } from './fix-button';
import { PageFrame } from './page-frame';
import { loadingPage, withReport } from './page-state';
import { PageTroubles } from './page-troubles';
import type { PageReport } from './read-report';

interface PreviewPanelProps {
  readonly html: string;
  readonly onClose: () => void;
}

/** A page that a model wrote, running, with what it says of itself. */
export function PreviewPanel({ html, onClose }: PreviewPanelProps) {
  const t = useTranslations('results.preview');
  const { isReplay } = useWorkspace();
  const region = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen(region);
  const [device, setDevice] = useState<Device | undefined>(undefined);
  const [page, setPage] = useState(loadingPage);
  const [run, setRun] = useState(0);
  const shown = device ?? deviceHere();
  const hear = useCallback((report: PageReport) => setPage((now) => withReport(now, report)), []);
  const end = useCallback(() => setPage((now) => ({ ...now, phase: 'ended' as const })), []);
  const runAgain = () => {
    setPage(loadingPage);
    setRun(run + 1);
  };
  return (
    <section
      ref={region}
      aria-label={t('preview')}
      className="flex flex-col gap-2 rounded-xl border border-line bg-bg p-2"
    >
      <div className="flex flex-wrap items-center gap-1">
        <DeviceChoice device={shown} onChoose={setDevice} />
        <span className="flex-1" />
        <IconButton icon={RotateCw} size="small" label={t('again')} onClick={runAgain} />
        {fullScreen.isOffered && (
          <IconButton
            icon={Maximize2}
            size="small"
            label={fullScreen.isOn ? t('leaveFullScreen') : t('fullScreen')}
            onClick={fullScreen.toggle}
          />
        )}
        <IconButton icon={X} size="small" label={t('hide')} onClick={onClose} />
      </div>
      {page.phase !== 'ended' && (
        <PageFrame
          key={run}
          html={html}
          device={shown}
          isLarge={fullScreen.isOn}
          onReport={hear}
          onEnded={end}
        />
      )}
      <PageTroubles page={page} />
      {!isReplay && <FixButton page={page} onFix={fullScreen.leave} />}
    </section>
  );
}

/** The device that the page is read on comes nearest to what its reader has in mind. */
function deviceHere(): Device {
  const [phone, , desktop] = devices;
  const here = window.innerWidth < 640 ? phone : desktop;
  return here ?? { id: 'desktop', width: 1280, height: 800 };
}
