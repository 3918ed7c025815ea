'use client';

import { clsx } from 'clsx';
import { ChevronDown, ChevronUp, Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { IconButton } from '@/components/ui/icon-button';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { PictureShape } from '@/lib/grounding/shape';
import { hiddenBut, type LabelCount } from './label-counts';
import { hideLabels, withToggled } from './label-hiding';
import { LabelToggle } from './label-toggle';
import { labelForKey } from './row-keys';

/** So many stand in one line at most; more can be unfolded. */
const fewLabels = 3;

interface LabelTogglesProps {
  readonly labels: readonly LabelCount[];
  readonly shapes: readonly PictureShape[];
  readonly colourOf: (label: string | null) => LabelColour;
  readonly nameOf: (label: string | null) => string;
}

/** Which labels are shown, with their counts: a line that scrolls, or all of them. */
export function LabelToggles({ labels, shapes, colourOf, nameOf }: LabelTogglesProps) {
  const t = useTranslations('objects');
  const stage = useStageStore();
  const hidden = useStage((now) => now.hiddenLabels);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [stopKey, setStopKey] = useState<string | null>(null);
  const stop = labels.find(({ key }) => key === stopKey) ?? labels[0];
  const isAnyHidden = labels.some(({ key }) => hidden.has(key));

  const group = useRef<HTMLDivElement>(null);
  const hide = (keys: ReadonlySet<string>) => hideLabels(stage, { shapes, hidden: keys });

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a line that scrolls. */}
      <div
        ref={group}
        role="group"
        aria-label={t('labels.group')}
        aria-description={t('labels.keys')}
        onKeyDown={moveBetweenLabels}
        onFocus={({ currentTarget }) => setStopKey(labels[placeOfFocus(boxesIn(currentTarget))]?.key ?? null)}
        className={clsx(
          'flex gap-x-1',
          isUnfolded
            ? 'order-last max-h-28 basis-full flex-wrap overflow-y-auto'
            : 'min-w-0 flex-1 overflow-x-auto pr-4 [mask-image:linear-gradient(to_right,#000_calc(100%-1rem),transparent)] [scrollbar-width:none]',
        )}
      >
        {labels.map((label) => (
          <LabelToggle
            key={label.key}
            name={label.isWriting ? t('labels.writing') : nameOf(label.label)}
            count={label.count}
            colour={colourOf(label.label)}
            isShown={!hidden.has(label.key)}
            isReachable={label === stop}
            onToggle={() => hide(withToggled(hidden, label.key))}
            onOnly={() => hide(hiddenBut(label.key, labels, hidden))}
          />
        ))}
      </div>
      {labels.length > fewLabels && (
        <IconButton
          icon={isUnfolded ? ChevronUp : ChevronDown}
          size="small"
          label={t('labels.all', { count: labels.length })}
          aria-expanded={isUnfolded}
          className="pointer-coarse:size-10"
          onClick={() => setIsUnfolded(!isUnfolded)}
        />
      )}
      {/* Its place is kept: what was pressed stays under the pointer. */}
      <IconButton
        icon={Eye}
        size="small"
        label={t('labels.showAll')}
        className={clsx('pointer-coarse:size-10', !isAnyHidden && 'invisible')}
        onClick={() => {
          hide(new Set());
          // The button goes.
          group.current?.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus();
        }}
      />
    </>
  );
}

/** One stop for the Tab key; the arrow keys go from label to label. */
function moveBetweenLabels(event: KeyboardEvent<HTMLElement>): void {
  const boxes = boxesIn(event.currentTarget);
  const next = labelForKey(event.key, placeOfFocus(boxes), boxes.length);
  if (next === null) return;
  event.preventDefault();
  boxes[next]?.focus();
}

const boxesIn = (group: Element) => [...group.querySelectorAll('input')];

const placeOfFocus = (boxes: readonly Element[]) => boxes.findIndex((box) => box.matches(':focus'));
