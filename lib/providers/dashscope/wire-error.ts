import 'server-only';
import { isRecord } from '@/lib/core/is-record';
import { listAt, numberAt, parseJson, recordAt, stringAt } from '@/lib/protocol/json-fields';

/** What an upstream says went wrong, whichever of its shapes it chose. */
export interface WireError {
  readonly code: string;
  readonly type: string;
  readonly message: string;
  /** The field at fault, where the upstream names one. */
  readonly param: string | null;
}

/**
 * Finds the error in a body that was not 2xx: `{error:{…}}`, `{error:"text"}`, a top-level `{code,message}`,
 * an event stream whose first data line is one of these, or plain text (a proxy's HTML page gives no message).
 */
export function readErrorText(body: string): WireError {
  const parsed = parseJson(body) ?? parseJson(firstDataLine(body));
  const found = readError(parsed);
  if (found !== null) return found;
  return { code: '', type: '', message: looksLikeMarkup(body) ? '' : body.trim(), param: null };
}

/** The error that a value holds, in any of these shapes; null when it holds none. */
export function readError(value: unknown): WireError | null {
  if (!isRecord(value)) return null;
  const text = stringAt(value, 'error');
  if (text !== null) return { code: textOrNumberAt(value, 'code'), type: '', message: text, param: null };
  const nested = recordAt(value, 'error');
  const source = nested ?? (isTopLevelError(value) ? value : null);
  if (source === null) return null;
  return {
    code: textOrNumberAt(source, 'code'),
    type: stringAt(source, 'type') ?? '',
    message: stringAt(source, 'message') ?? '',
    param: stringAt(source, 'param') || null,
  };
}

function isTopLevelError(value: unknown): boolean {
  if (stringAt(value, 'object') === 'error') return true;
  return stringAt(value, 'message') !== null && listAt(value, 'choices').length === 0;
}

function textOrNumberAt(value: unknown, key: string): string {
  return stringAt(value, key) ?? numberAt(value, key)?.toString() ?? '';
}

function firstDataLine(body: string): string {
  return /^data:(.*)$/m.exec(body)?.[1]?.trim() ?? '';
}

function looksLikeMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}
