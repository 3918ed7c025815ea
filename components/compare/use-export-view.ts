'use client';

import { type RefObject, useState } from 'react';
import { useCompareStore } from '@/components/state/compare-tools';
import { saveFile } from '@/components/ui/save-file';
import { exportView } from '@/lib/compare/export-view';

const outcomeShownMs = 4000;

/** Saves what the panes show as one picture; for a moment it says what came of it. */
export function useExportView(panes: RefObject<HTMLElement | null>) {
  const pictures = useCompareStore((state) => state.pictures);
  const pair = useCompareStore((state) => state.pair);
  const mode = useCompareStore((state) => state.mode);
  const [isBusy, setBusy] = useState(false);
  /** `file` null: it could not be made. */
  const [outcome, setOutcome] = useState<{ readonly file: string | null } | null>(null);

  const save = async () => {
    if (panes.current === null) return;
    setBusy(true);
    const captions = captionsOf(pictures);
    const pairCaption = pair.map((index) => captions[index] ?? '').join(' · ');
    const now = await made(panes.current, `compare-${mode}.png`, captions, pairCaption).catch(() => ({
      file: null,
    }));
    setBusy(false);
    setOutcome(now);
    setTimeout(() => setOutcome((last) => (last === now ? null : last)), outcomeShownMs);
  };
  return { save, isBusy, outcome };
}

function captionsOf(pictures: readonly { readonly name: string; readonly number: number | null }[]) {
  return pictures.map(({ name, number }) => (number === null ? name : `${number} ${name}`));
}

async function made(panes: HTMLElement, file: string, captions: readonly string[], pairCaption: string) {
  const frame = panes.getBoundingClientRect();
  const elements = [...panes.querySelectorAll<HTMLElement>('[data-compare-pane]')];
  const { backgroundColor, fontFamily } = getComputedStyle(panes);
  const shown = elements.map((pane, index) => {
    const { left, top, width, height } = pane.getBoundingClientRect();
    return {
      place: [left - frame.left, top - frame.top, width, height] as const,
      ground: getComputedStyle(pane).backgroundColor,
      canvases: [...pane.querySelectorAll('canvas')],
      caption: elements.length === 1 ? pairCaption : (captions[index] ?? ''),
    };
  });
  const blob = await exportView({
    size: { width: frame.width, height: frame.height },
    devicePixelRatio: window.devicePixelRatio,
    ground: backgroundColor,
    fontFamily,
    panes: shown,
  });
  saveFile({ name: file, mediaType: 'image/png', content: blob });
  return { file };
}
