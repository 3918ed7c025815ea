import 'server-only';
import type { OutlinedRequest, Turn } from '@/lib/providers/provider';

/** What an adapter makes its own body of: without the bulk of the media where the gateway left it out. */
export function outlinedOf(turn: Turn): OutlinedRequest {
  return turn.outlined ?? { request: turn.request, write: writeJson };
}

function writeJson(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
