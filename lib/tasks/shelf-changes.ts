// Written by scripts/draw-samples.mjs from the scenes it draws: change those and run `npm run samples`.
import type { ShelfChanges } from './still-truth';

export const shelfChanges: ShelfChanges = [
  { kind: 'price-changed', product: 'morning-roast' },
  { kind: 'moved', product: 'honey' },
  { kind: 'removed', product: 'sweetcorn' },
  { kind: 'moved', product: 'spring-water' },
  { kind: 'moved', product: 'basmati-rice' },
  { kind: 'added', product: 'dark-cocoa' },
];
