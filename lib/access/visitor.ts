import 'server-only';
import type { KeyRegionName } from '@/lib/protocol/region';

/** A visitor's own key, as it was sealed into a cookie. Never logged, never sent to a browser. */
export interface OwnKey {
  readonly apiKey: string;
  readonly region: KeyRegionName;
}

/** Who sent a request, once it may pass. */
export interface Visitor {
  /** Whose access code it came with; null where the server asks for none. */
  readonly name: string | null;
  /** The client's address as the server's entry settled it. */
  readonly address: string;
  /** While it is there, the server's own key is never used for this visitor. */
  readonly ownKey: OwnKey | null;
}
