import { path, rect } from './scene.mjs';

/** A parcel 34 cm wide and 25 cm high whose bottom's middle is (0, 0). */
export const drawParcel = () =>
  rect(-17, -25, 34, 25, '#c98f57', 'rx="1"') +
  path('M-17 -25 h34 v5 h-34 Z', '#dfab72') +
  path('M9 -25 h8 v25 h-8 Z', '#a56f42', 'opacity="0.45"') +
  rect(-3.4, -25, 6.8, 25, '#ecd0a0', 'opacity="0.9"') +
  rect(-14, -14, 9, 8, '#fbf3e4') +
  rect(-12.4, -12, 6, 1.2, '#8a7f86') +
  rect(-12.4, -9.4, 4, 1.2, '#8a7f86');
