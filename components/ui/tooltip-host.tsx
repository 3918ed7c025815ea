'use client';

import { fetched } from './fetched';

const TooltipLayer = fetched(() => import('./tooltip-layer').then((module) => module.TooltipLayer));

/** Shows the `data-tooltip` of whatever control is hovered or focused. Mounted once. */
export function TooltipHost() {
  return <TooltipLayer />;
}
