import 'server-only';
import { isRecord } from '@/lib/core/is-record';

/** An address in the vendor's temporary store, and where it stands in the request. */
export interface PointedUpload {
  readonly url: string;
  readonly path: readonly (string | number)[];
}

/** Where people and models speak: an address in words points at nothing. */
const words: readonly string[] = ['text', 'content', 'reasoning_content', 'arguments', 'name'];

/** Every `oss:` address of a request's messages, in known fields and in those that are passed on as they are. */
export function findUploads({
  messages,
}: {
  readonly messages: readonly unknown[];
}): readonly PointedUpload[] {
  return messages.flatMap((message, at) => within(message, ['messages', at]));
}

function within(value: unknown, path: PointedUpload['path']): readonly PointedUpload[] {
  if (typeof value === 'string') return /^\s*oss:/i.test(value) ? [{ url: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => within(item, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && words.includes(key) ? [] : within(item, [...path, key]),
  );
}
