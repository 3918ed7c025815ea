import 'server-only';
import { withKeysInFront } from '@/lib/core/splice-json';
import type { ChatRequest } from '@/lib/protocol/chat-request';

const asked = { stream: true, stream_options: { include_usage: true } } as const;

/**
 * The body that providers forward: it always asks for a stream with token counts and names its model, whatever form
 * the client wants its answer in. A body that says so already stays as it came; missing keys are put in front of
 * the client's bytes; only a key with another value, or with null, costs writing the request anew, by `write`.
 */
export function streamingBody(
  body: Uint8Array<ArrayBuffer>,
  outline: ChatRequest,
  write: (value: object) => Uint8Array<ArrayBuffer>,
  model: string,
  hasNulls = false,
): Uint8Array<ArrayBuffer> {
  const declinesUsage = outline.stream_options !== undefined && outline.stream_options.include_usage !== true;
  if (outline.stream === false || declinesUsage || hasNulls) {
    return write({ ...outline, ...asked, model });
  }
  const missing = {
    ...(outline.model === undefined ? { model } : {}),
    ...(outline.stream === undefined ? { stream: asked.stream } : {}),
    ...(outline.stream_options === undefined ? { stream_options: asked.stream_options } : {}),
  };
  return Object.keys(missing).length === 0 ? body : withKeysInFront(body, missing);
}
