'use client';

import { type ComponentType, useEffect, useState } from 'react';

type FetchedPart<Props> = ComponentType<Props> & {
  /** Fetches it before it is shown, which then needs no second look. */
  readonly fetchAhead: () => void;
};

/**
 * A part whose code is fetched when it is first shown; nothing is in its place until then. Unlike a lazy part in a
 * Suspense it appears as soon as it is there: React holds the end of a fallback back for 300 ms.
 */
export function fetched<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): FetchedPart<Props> {
  const kept: { part: ComponentType<Props> | null } = { part: null };
  const fetchAhead = () =>
    void fetch().then(
      (part) => {
        kept.part = part;
      },
      () => undefined,
    );

  function Fetched(props: Props) {
    const [Part, setPart] = useState(() => kept.part);
    useEffect(() => {
      if (Part !== null) return;
      let isWanted = true;
      const show = (part: ComponentType<Props>) => {
        kept.part = part;
        if (isWanted) setPart(() => part);
      };
      // What cannot be fetched now is asked for again when it is opened next.
      fetch().then(show, () => undefined);
      return () => {
        isWanted = false;
      };
    }, [Part]);
    return Part === null ? null : <Part {...props} />;
  }
  return Object.assign(Fetched, { fetchAhead });
}

/**
 * The same for what has to be there when the network is not, such as the words that say so: fetched as soon as the
 * page has nothing else to do.
 */
export function fetchedAhead<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): FetchedPart<Props> {
  const part = fetched(fetch);
  if (typeof window !== 'undefined') {
    const whenIdle = window.requestIdleCallback ?? window.setTimeout;
    whenIdle(() => part.fetchAhead());
  }
  return part;
}
