import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import { chatSchema } from './chat-schema';
import { refusal } from './failures';

type Issue = z.core.$ZodIssue;

/** Reads and checks a chat request; a failure names the field at fault as a path in `param`. */
export function parseChat(body: Uint8Array): Result<ChatRequest, Failure> {
  const value = readJson(body);
  if (!value.ok) return value;
  const parsed = chatSchema.safeParse(value.value);
  if (parsed.success) return ok(parsed.data as ChatRequest);
  const { path, message } = faultOf(parsed.error.issues);
  const param = formatPath(path);
  return err(refusal('invalid_request', 400, param === null ? message : `${param}: ${message}`, param));
}

function readJson(body: Uint8Array): Result<unknown, Failure> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return err(refusal('invalid_request', 400, 'The body is not valid JSON in UTF-8.'));
  }
}

/** The first issue, in the alternative of a union that came furthest, with its path from the top. */
function faultOf(issues: readonly Issue[]): { path: readonly PropertyKey[]; message: string } {
  const issue = issues[0];
  if (issue === undefined) return { path: [], message: 'The request is not valid.' };
  if (issue.code === 'unrecognized_keys') {
    return { path: [...issue.path, issue.keys[0] ?? ''], message: 'is not a parameter of this API' };
  }
  if (issue.code === 'invalid_union') {
    const faults = issue.errors.map(faultOf).toSorted((a, b) => b.path.length - a.path.length);
    const deepest = faults[0];
    if (deepest !== undefined && deepest.path.length > 0) {
      return { path: [...issue.path, ...deepest.path], message: deepest.message };
    }
  }
  return { path: issue.path, message: issue.message };
}

/** `messages[0].content[1].image_url.url`; null for the body as a whole. */
function formatPath(path: readonly PropertyKey[]): string | null {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? null : text;
}
