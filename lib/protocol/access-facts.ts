import type { KeyRegionName } from './region';

/** What the page knows of who uses it; never a code or a key. `GET /api/v1/session` answers with it. */
export interface AccessFacts {
  /** Whose code unlocked it; null where the server asks for none. Storage in the browser is apart for each name. */
  readonly name: string | null;
  /** The region of the visitor's own key while one is connected. */
  readonly connectedRegion: KeyRegionName | null;
  /** The visitor may connect a key of their own. */
  readonly mayConnect: boolean;
  /** The regions to choose from when connecting, the usual one first; none where the visitor may not connect. */
  readonly regions: readonly KeyRegionName[];
  /** The page may fetch pictures and videos from other hosts itself: its policy is open for them. */
  readonly mayFetchMedia: boolean;
}
