import { type Html, tag } from './html';

/** A colour, without a style of its own. */
export function swatch(fill: string): Html {
  const square = tag('rect', { width: 10, height: 10, rx: 2, fill });
  return tag(
    'svg',
    { class: 'swatch', viewBox: '0 0 10 10', width: 10, height: 10, 'aria-hidden': 'true' },
    square,
  );
}
