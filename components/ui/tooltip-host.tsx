'use client';

import dynamic from 'next/dynamic';

const TooltipLayer = dynamic(() => import('./tooltip-layer').then((module) => module.TooltipLayer), {
  ssr: false,
});

/** Shows the `data-tooltip` of whatever control is hovered or focused. Mounted once. */
export function TooltipHost() {
  return <TooltipLayer />;
}
