import type { RegionName } from './region';

/** What the page knows of who uses it; never a code or a key. */
export interface AccessFacts {
  /** Whose code unlocked it; null where the server asks for none. Storage in the browser is apart for each name. */
  readonly name: string | null;
  /** The region of the visitor's own key while one is connected. */
  readonly connectedRegion: RegionName | null;
  /** The visitor may connect a key of their own. */
  readonly mayConnect: boolean;
}
