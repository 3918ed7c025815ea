import { isRecord } from '@/lib/core/is-record';
import { stringAt } from '@/lib/protocol/json-fields';

/** What the tabs of one browser tell each other about access; the cookies behind it are theirs together. */
type AccessMessage =
  /** Somebody unlocked, signed out, connected a key or took it away: ask the server. */
  | { readonly kind: 'changed' }
  /** What this browser kept for that name is being deleted. */
  | { readonly kind: 'forgotten'; readonly name: string };

/** One channel for all names: whoever unlocks with another code concerns everybody's tabs. */
const channelName = 'sightline.access';

/** One per page: what a page tells reaches every other channel of that name, a second one of its own included. */
let opened: BroadcastChannel | null = null;

function channelOfPage(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  opened ??= new BroadcastChannel(channelName);
  return opened;
}

export function tellTabs(message: AccessMessage): void {
  channelOfPage()?.postMessage(message);
}

/** Hears what other tabs tell; the returned function ends it. */
export function listenToTabs(hear: (message: AccessMessage) => void): () => void {
  const channel = channelOfPage();
  const listen = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message !== null) hear(message);
  };
  channel?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}

function readMessage(data: unknown): AccessMessage | null {
  if (!isRecord(data)) return null;
  if (data.kind === 'changed') return { kind: 'changed' };
  const name = stringAt(data, 'name');
  return data.kind === 'forgotten' && name !== null ? { kind: 'forgotten', name } : null;
}
