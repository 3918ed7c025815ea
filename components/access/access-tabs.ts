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

export function tellTabs(message: AccessMessage): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(message);
  channel.close();
}

/** Hears what other tabs tell; the returned function ends it. */
export function listenToTabs(hear: (message: AccessMessage) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const message = readMessage(data);
    if (message !== null) hear(message);
  });
  return () => channel.close();
}

function readMessage(data: unknown): AccessMessage | null {
  if (!isRecord(data)) return null;
  if (data.kind === 'changed') return { kind: 'changed' };
  const name = stringAt(data, 'name');
  return data.kind === 'forgotten' && name !== null ? { kind: 'forgotten', name } : null;
}
