import 'server-only';
import { withKeysInFront } from '@/lib/core/splice-json';
import type { Turn } from '@/lib/providers/provider';

/**
 * The body to send upstream. The gateway always streams and always asks for token counts. A body that says so
 * already goes out as it came; missing keys are put in front of the client's bytes; only a key with another value
 * costs a new serialisation.
 */
export function upstreamBody({ request, body }: Turn): Uint8Array<ArrayBuffer> {
  const wanted = { stream: true, stream_options: { include_usage: true } };
  const declinesUsage = request.stream_options !== undefined && !request.stream_options.include_usage;
  if (request.stream === false || declinesUsage) {
    return new TextEncoder().encode(JSON.stringify({ ...request, ...wanted }));
  }
  const missing = {
    ...(request.stream === undefined ? { stream: wanted.stream } : {}),
    ...(request.stream_options === undefined ? { stream_options: wanted.stream_options } : {}),
  };
  return Object.keys(missing).length === 0 ? body : withKeysInFront(body, missing);
}
