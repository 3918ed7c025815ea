'use client';

import { Tooltip } from 'radix-ui';
import { useEffect, useState } from 'react';
import { GhostAnchor } from './ghost-anchor';
import { nearestLandmark } from './nearest-landmark';
import { watchTooltipTargets } from './watch-tooltip-targets';

export function TooltipLayer() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => watchTooltipTargets(document, setTarget), []);
  if (target === null) return null;
  return (
    <Tooltip.Provider delayDuration={0}>
      <Tooltip.Root open>
        <Tooltip.Trigger asChild>
          <GhostAnchor anchorRef={{ current: target }} />
        </Tooltip.Trigger>
        <Tooltip.Portal container={nearestLandmark(target)}>
          <Tooltip.Content
            sideOffset={6}
            collisionPadding={8}
            className="pointer-events-none z-60 max-w-64 rounded-md bg-ink px-2 py-1 text-bg text-xs"
          >
            {target.dataset.tooltip}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
