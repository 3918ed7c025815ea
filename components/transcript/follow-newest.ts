/** Keeps a scroller at its newest line while its content grows, until the reader scrolls up. */
export interface NewestFollower {
  /** Goes to the newest line and follows again. */
  jump(): void;
  stop(): void;
}

type Scroller = Pick<
  HTMLElement,
  'scrollTop' | 'scrollHeight' | 'clientHeight' | 'addEventListener' | 'removeEventListener'
>;

/** Scrolling down to within this distance of the end means: follow again. */
const nearEndPx = 32;

/**
 * Watches the reader by the scroll position alone (wheel, touch, keys and scroll bar alike): moving up leaves,
 * coming back to the end returns. A position that the browser clamps because content shrank is no move.
 */
export function followNewest(
  scroller: Scroller,
  watchGrowth: (tell: () => void) => () => void,
  tell: (isFollowing: boolean) => void,
): NewestFollower {
  let isFollowing = true;
  let lastTop = scroller.scrollTop;

  const set = (next: boolean) => {
    if (next === isFollowing) return;
    isFollowing = next;
    tell(next);
  };
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
  };
  const onScroll = () => {
    const distance = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    if (scroller.scrollTop < lastTop && distance > 1) set(false);
    else if (scroller.scrollTop > lastTop && distance <= nearEndPx) set(true);
    lastTop = scroller.scrollTop;
  };
  const stopWatching = watchGrowth(() => {
    if (isFollowing) toEnd();
  });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return {
    jump() {
      set(true);
      toEnd();
    },
    stop() {
      scroller.removeEventListener('scroll', onScroll);
      stopWatching();
    },
  };
}

/** Calls back whenever one of the elements changes its size. */
export function watchSizes(...elements: readonly Element[]): (tell: () => void) => () => void {
  return (tell) => {
    const sizes = new ResizeObserver(tell);
    for (const element of elements) sizes.observe(element);
    return () => sizes.disconnect();
  };
}
