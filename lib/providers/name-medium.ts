import 'server-only';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { FailureCode } from '@/lib/protocol/failure-table';

type Medium = 'picture' | 'video';

/** What the sentences behind these codes speak of; `any`: of one or the other. */
const spokenOf: Partial<Readonly<Record<FailureCode, Medium | 'any'>>> = {
  picture_too_small: 'picture',
  picture_not_decodable: 'picture',
  frame_count_wrong: 'video',
  video_too_long: 'video',
  video_not_readable: 'video',
  media_rejected: 'any',
  media_too_large: 'any',
  address_not_valid: 'any',
  address_not_reachable: 'any',
  address_wrong_headers: 'any',
};

/**
 * Says which picture or video a failure is about: `medium` and `item`, counted from 1 in the order of the request,
 * pictures and videos apart. Either the upstream named the part of the request, or there is only one that it can mean;
 * of several that nobody named, only the `medium` is said where the sentence speaks of one. `request` is only called
 * for failures that are about one.
 */
export function nameMedium(failure: Failure, request: () => ChatRequest): Failure {
  const path = /^messages\[(\d+)\]\.content\[(\d+)\]/.exec(failure.param ?? '');
  if (path !== null) return named(failure, request(), Number(path[1]), Number(path[2]));
  const spoken = spokenOf[failure.code];
  if (spoken === undefined) return failure;
  const media = request().messages.flatMap(mediaOf);
  // A picture that is a frame of a video stands in the request as that video.
  const alike = media.filter((medium) => medium === spoken);
  const meant = alike.length > 0 ? alike : media;
  const [medium] = meant;
  if (meant.length === 1) return withValues(failure, { medium, item: 1 });
  return spoken === 'any' || alike.length === 0 ? failure : withValues(failure, { medium: spoken });
}

function named(failure: Failure, { messages }: ChatRequest, message: number, part: number): Failure {
  const parts = messages.slice(0, message + 1).map(partsOf);
  const found = parts.at(-1)?.[part];
  const medium = found === undefined ? null : mediumOf(found);
  if (found === undefined || medium === null || parts.length !== message + 1) return failure;
  const alike = parts.flat().filter((each) => mediumOf(each) === medium);
  return withValues(failure, { medium, item: alike.indexOf(found) + 1 });
}

function withValues(
  failure: Failure,
  { medium, item }: { readonly medium?: Medium | undefined; readonly item?: number },
): Failure {
  const values = { ...(medium === undefined ? {} : { medium }), ...(item === undefined ? {} : { item }) };
  return { ...failure, values: { ...failure.values, ...values } };
}

function partsOf({ content }: ChatRequest['messages'][number]): readonly ContentPart[] {
  return typeof content === 'string' ? [] : (content ?? []);
}

function mediaOf(message: ChatRequest['messages'][number]): readonly Medium[] {
  return partsOf(message).flatMap((part) => mediumOf(part) ?? []);
}

function mediumOf({ type }: ContentPart): Medium | null {
  if (type === 'text') return null;
  return type === 'image_url' ? 'picture' : 'video';
}
