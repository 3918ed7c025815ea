'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type Device, fitDevice } from './devices';
import type { PageReport } from './read-report';
import { runPage } from './run-page';

interface PageFrameProps {
  readonly html: string;
  readonly device: Device;
  /** It fills the screen: height is no matter. */
  readonly isLarge: boolean;
  /** Both keep their identity for as long as the page runs. */
  readonly onReport: (report: PageReport) => void;
  readonly onEnded: () => void;
}

/** Of the window's height, so that what is below the preview stays near. */
const heightShare = 0.7;

/** The frame that a page which a model wrote runs in: without origin, within a policy of its own. */
export function PageFrame({ html, device, isLarge, onReport, onEnded }: PageFrameProps) {
  const t = useTranslations('results.preview');
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(
    () =>
      frame.current === null ? undefined : runPage(frame.current, html, { report: onReport, ended: onEnded }),
    [html, onReport, onEnded],
  );

  useEffect(() => {
    if (room.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, []);

  const height = typeof window === 'undefined' ? device.height : window.innerHeight;
  const fitted = fitDevice(device, { width, height: isLarge ? height - 140 : height * heightShare });
  return (
    <div ref={room} className="flex justify-center overflow-hidden">
      <div
        style={{ width: fitted.width, height: fitted.height }}
        className="overflow-hidden rounded-md bg-white ring-1 ring-line"
      >
        <iframe
          ref={frame}
          title={t('preview')}
          sandbox="allow-scripts"
          referrerPolicy="no-referrer"
          allow=""
          style={{
            width: device.width,
            height: fitted.scale > 0 ? fitted.height / fitted.scale : device.height,
            transform: `scale(${fitted.scale})`,
          }}
          className="block origin-top-left border-0 [color-scheme:light]"
        />
      </div>
    </div>
  );
}
