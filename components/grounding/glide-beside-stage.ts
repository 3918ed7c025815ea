import type { StoreApi } from 'zustand/vanilla';
import type { StageState } from '@/lib/grounding/stage-view';

const glideMs = 140;
/** With reduced motion everything is in its new place with the next frame. */
const atOnceMs = 1;

/** What the Stage pushes aside: the page's main parts and the column of messages. */
const columns = 'main > *, main [role="log"] > *';

/**
 * The Stage takes its room from the conversation. Its columns glide to their new places: a line that is being read
 * would jump away from the eye otherwise. Returns what ends it.
 */
export function glideBesideStage(stage: StoreApi<StageState>): () => void {
  return stage.subscribe((now, before) => {
    if (now.isOpen !== before.isOpen) glide([...document.querySelectorAll<HTMLElement>(columns)]);
  });
}

/** To be called before the page is laid out anew. */
function glide(elements: readonly HTMLElement[]): void {
  const places = elements.map((element) => ({ element, left: leftOf(element) }));
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? atOnceMs : glideMs;
  // It first calls back after the next layout and before that is painted.
  const laidOut = new ResizeObserver(() => {
    laidOut.disconnect();
    for (const { element, left } of places) {
      const moved = left - leftOf(element);
      if (moved === 0) continue;
      element.animate([{ transform: `translateX(${moved}px)` }, { transform: 'none' }], {
        duration,
        easing: 'ease-out',
      });
    }
  });
  for (const { element } of places) laidOut.observe(element);
}

function leftOf(element: HTMLElement): number {
  return element.getBoundingClientRect().left;
}
