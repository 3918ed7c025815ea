'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { MediaTrouble } from '@/components/media/media-trouble';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { usePreferences } from '@/components/state/use-preferences';
import { Spinner } from '@/components/ui/spinner';
import type { Change } from '@/lib/compare/change';
import { PaneFacts } from './pane-facts';
import { openPaneSurface, type PaneSurface } from './pane-surface';
import { useCompareKeys } from './use-compare-keys';
import type { LoadedPicture } from './use-levels';

interface ComparePaneProps {
  readonly name: string;
  /** Its only picture; null: it shows the pair. */
  readonly index: number | null;
  readonly tellsSize: boolean;
  readonly levels: readonly LoadedPicture[];
  readonly changes: readonly Change[];
}

/** One picture, or two on each other, with what is named on them. The canvases are drawn by `pane-surface`. */
export function ComparePane({ name, index, tellsSize, levels, changes }: ComparePaneProps) {
  const t = useTranslations('compare');
  const tDifference = useTranslations('changes.difference.trouble');
  const tools = useCompareTools();
  const host = useRef<HTMLDivElement>(null);
  const pixels = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const surface = useRef<PaneSurface | null>(null);
  const pair = useCompareStore((state) => state.pair);
  const look = usePreferences((preferences) => preferences.overlay);
  const indices = index === null ? pair : [index];
  const troubles = indices.flatMap((at) => {
    const loaded = levels[at];
    return loaded && 'trouble' in loaded ? [loaded.trouble] : [];
  });
  const notSubtracted = useCompareStore(({ mode, work }) =>
    mode === 'difference' ? work.subtractionTrouble : null,
  );
  const isSubtracting = useCompareStore(
    ({ mode, differenceResult, work }) =>
      mode === 'difference' && differenceResult === null && work.subtractionTrouble === null,
  );
  const isWaiting = troubles.length === 0 && (isSubtracting || indices.some((at) => !levels[at]));

  useEffect(() => {
    if (!host.current || !pixels.current || !overlay.current) return;
    const parts = { host: host.current, picture: pixels.current, overlay: overlay.current };
    surface.current = openPaneSurface({ ...parts, tools, index, tellsSize });
    return () => surface.current?.close();
  }, [tools, index, tellsSize]);

  useEffect(() => {
    const decoded = levels.map((loaded) => (loaded && 'levels' in loaded ? loaded.levels : null));
    surface.current?.show({ levels: decoded, changes, look });
  }, [levels, changes, look]);

  const keys = useCompareKeys(surface, index);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element means "a picture that keys move"; a fieldset is for forms.
    <div
      ref={host}
      {...keys}
      role="group"
      aria-label={name}
      aria-description={t('paneKeys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow, plus and minus keys move the picture.
      tabIndex={0}
      data-compare-pane={name}
      className="relative min-h-0 min-w-0 cursor-grab touch-none select-none overflow-hidden bg-canvas -outline-offset-2 active:cursor-grabbing"
    >
      <span aria-hidden="true" className="absolute inset-0">
        <canvas ref={pixels} className="size-full" />
      </span>
      <OverlayCanvas ref={overlay} index={index} />
      {troubles[0] !== undefined && <MediaTrouble kind="picture" text={t(`trouble.${troubles[0]}`)} />}
      {notSubtracted !== null && <MediaTrouble kind="picture" text={tDifference(notSubtracted)} />}
      {isWaiting && (
        <span className="absolute inset-0 flex items-center justify-center text-ink-faint">
          <Spinner size={20} />
        </span>
      )}
      {indices.map((at, place) => (
        <PaneFacts key={at} index={at} isSecond={place > 0} levels={levels[at] ?? null} />
      ))}
    </div>
  );
}

interface OverlayCanvasProps {
  readonly ref: React.RefObject<HTMLCanvasElement | null>;
  readonly index: number | null;
}

function OverlayCanvas({ ref, index }: OverlayCanvasProps) {
  const t = useTranslations('compare');
  const pictures = useCompareStore((state) => state.pictures);
  const [one, other] = useCompareStore((state) => state.pair);
  const mode = useCompareStore((state) => state.mode);
  const facts = (at: number) => {
    const picture = pictures[at];
    return t('canvas', { count: picture?.shapes.length ?? 0, name: picture?.name ?? '' });
  };
  const names = { first: pictures[one]?.name ?? '', second: pictures[other]?.name ?? '' };
  const both = mode === 'difference' ? t('differenceCanvas', names) : `${facts(one)}, ${facts(other)}`;
  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={index === null ? both : facts(index)}
      className="absolute inset-0 size-full"
    />
  );
}
