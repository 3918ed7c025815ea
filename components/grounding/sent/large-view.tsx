'use client';

import { Download, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { StoredPicture } from '@/lib/media/attachment';
import { downloadName } from './download-name';
import { useFileText } from './use-file-text';

interface LargeViewProps {
  /** Of the very bytes that were sent. */
  readonly url: string;
  readonly sent: StoredPicture;
  readonly title: string;
  readonly onClose: () => void;
}

/** A picture as it was sent, as large as the screen allows. */
export function LargeView({ url, sent, title, onClose }: LargeViewProps) {
  const t = useTranslations();
  const file = useFileText();
  return (
    <Dialog isOpen isBare shape="sheet" title={t('tray.sent.large', { name: title })} onClose={onClose}>
      <div className="flex items-center gap-3 border-line border-b px-4 py-2">
        <p className="min-w-0 flex-1 truncate text-sm">
          <span className="font-medium text-ink">{title}</span>
          <span className="ml-3 text-ink-soft text-xs tabular-nums">{file(sent)}</span>
        </p>
        <a
          href={url}
          download={downloadName(title, sent.mediaType)}
          className={buttonStyle({ tone: 'quiet', size: 'small' })}
        >
          <Download aria-hidden size={14} strokeWidth={1.75} />
          {t('tray.sent.download')}
        </a>
        <IconButton icon={X} label={t('shell.close')} onClick={onClose} />
      </div>
      <div className="flex min-h-0 flex-1 items-center justify-center overflow-auto bg-canvas p-4">
        {/* biome-ignore lint/performance/noImgElement: a local object URL; there is nothing to optimise. */}
        <img src={url} alt={title} className="max-h-full max-w-full object-contain" />
      </div>
    </Dialog>
  );
}
