import 'server-only';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';

/**
 * Says which picture or video a failure is about, where the upstream named the part of the request: `medium` and
 * `item`, counted from 1 in the order of the request, pictures and videos apart. `request` is only called then.
 */
export function nameMedium(failure: Failure, request: () => ChatRequest): Failure {
  const path = /^messages\[(\d+)\]\.content\[(\d+)\]/.exec(failure.param ?? '');
  if (path === null) return failure;
  const parts = request()
    .messages.slice(0, Number(path[1]) + 1)
    .map(({ content }) => (typeof content === 'string' ? [] : (content ?? [])));
  const named = parts.at(-1)?.[Number(path[2])];
  const medium = named === undefined ? null : mediumOf(named);
  if (named === undefined || medium === null || parts.length !== Number(path[1]) + 1) return failure;
  const alike = parts.flat().filter((part) => mediumOf(part) === medium);
  return { ...failure, values: { ...failure.values, medium, item: alike.indexOf(named) + 1 } };
}

function mediumOf({ type }: ContentPart): 'picture' | 'video' | null {
  if (type === 'text') return null;
  return type === 'image_url' ? 'picture' : 'video';
}
