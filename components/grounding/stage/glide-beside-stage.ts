const glideMs = 140;
/** With reduced motion everything is in its new place with the next frame. */
const atOnceMs = 1;

/** What the Stage pushes aside: the page's main parts and the column of messages. */
const columns = 'main > *, main [role="log"] > *';

/** Where columns lie, in CSS pixels from the left edge of the window. */
export type ColumnPlaces = ReadonlyMap<HTMLElement, number>;

export function columnPlaces(): ColumnPlaces {
  const elements = document.querySelectorAll<HTMLElement>(columns);
  return new Map([...elements].map((element) => [element, leftOf(element)]));
}

/**
 * Lets the columns glide from where they lay to where they lie now. To be called after the page has changed and before
 * the browser looks at it: a transform that is set any later finds the jump already made.
 */
export function glideFrom(places: ColumnPlaces): void {
  for (const [element, left] of places) {
    const byPx = left - leftOf(element);
    if (byPx !== 0) glide(element, `translateX(${byPx}px)`);
  }
}

/** For one frame it stays where it was: what moves within an animation that already runs counts as a jump of the layout. */
function glide(element: HTMLElement, transform: string): void {
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? atOnceMs : glideMs;
  element.style.transform = transform;
  requestAnimationFrame(() => {
    element.style.transform = '';
    element.animate([{ transform }, { transform: 'none' }], { duration, easing: 'ease-out' });
  });
}

function leftOf(element: HTMLElement): number {
  return element.getBoundingClientRect().left;
}
