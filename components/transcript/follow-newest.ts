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

interface Watched {
  /** Calls back whenever the content or the scroller has another size. */
  growth(tell: () => void): () => void;
  /** Calls back whenever the reader unfolds or folds a part of the content. */
  unfolding(tell: () => void): () => void;
}

/** Scrolling down to within this distance of the end means: follow again. */
const nearEndPx = 32;

/**
 * Watches the reader by the scroll position alone (wheel, touch, keys and scroll bar alike): moving up leaves,
 * coming back to the end returns. A position that the browser clamps because content shrank is no move. Who unfolds a
 * part wants to read that part: what it adds is not followed.
 */
export function followNewest(
  scroller: Scroller,
  watched: Watched,
  tell: (isFollowing: boolean) => void,
): NewestFollower {
  let isFollowing = true;
  let isUnfolding = false;
  let lastTop = scroller.scrollTop;

  const distanceToEnd = () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
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
    const distance = distanceToEnd();
    if (scroller.scrollTop < lastTop && distance > 1) set(false);
    else if (scroller.scrollTop > lastTop && distance <= nearEndPx) set(true);
    lastTop = scroller.scrollTop;
  };
  const onGrowth = () => {
    if (isUnfolding && distanceToEnd() > nearEndPx) set(false);
    isUnfolding = false;
    if (isFollowing) toEnd();
  };
  const stopWatching = [
    watched.growth(onGrowth),
    watched.unfolding(() => {
      isUnfolding = true;
    }),
  ];
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return {
    jump() {
      set(true);
      toEnd();
    },
    stop() {
      scroller.removeEventListener('scroll', onScroll);
      for (const stop of stopWatching) stop();
    },
  };
}

/**
 * Calls back when the content has changed, before the browser looks at it: text that pushes what is below it, scrolled
 * up only afterwards, would make that jump. Also whenever the scroller or the content gets another size in other ways.
 */
export function watchGrowth(scroller: Element, content: Element): (tell: () => void) => () => void {
  return (tell) => {
    const changes = new MutationObserver(tell);
    changes.observe(content, { subtree: true, childList: true, characterData: true });
    const sizes = new ResizeObserver(tell);
    for (const element of [scroller, content]) sizes.observe(element);
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  };
}

/** Calls back whenever something within is pressed, by pointer or key, that unfolds or folds a part. */
export function watchUnfolding(content: Element): (tell: () => void) => () => void {
  return (tell) => {
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[aria-expanded]') !== null) tell();
    };
    content.addEventListener('click', onClick, { capture: true });
    return () => content.removeEventListener('click', onClick, { capture: true });
  };
}
