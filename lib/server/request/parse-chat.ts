import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import { refusal } from '../failures';
import { chatSchema } from './chat-schema';
import { findAmbiguity } from './find-ambiguity';
import { formatPath } from './format-path';
import { type Outline, outlineOf } from './outline-body';

type Issue = z.core.$ZodIssue;

/** What is wrong, and the keys and positions from the top to where. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export interface CheckedChat {
  /** The request with each long data URL cut to its ends. */
  readonly outline: ChatRequest;
  /** The request as it came; costs as much as its pictures are large. */
  readonly whole: () => ChatRequest;
  /** The JSON of something made of `outline`, with the whole data URLs in it; costs little more than copying them. */
  readonly write: (value: object) => Uint8Array<ArrayBuffer>;
  /** The body names parameters with null, which `outline` and `whole` leave out. */
  readonly hasNulls: boolean;
}

/** Reads and checks a chat request; a failure names the field at fault as a path in `param`. */
export function parseChat(body: Uint8Array<ArrayBuffer>): Result<CheckedChat, Failure> {
  const read = readJson(body);
  if (!read.ok) return read;
  const { value, outline } = read.value;
  const given = withoutNulls(value);
  const parsed = chatSchema.safeParse(given);
  if (!parsed.success) return err(refusalAt(faultOf(parsed.error.issues)));
  // What was checked, not what the check gave back: that could only lose keys that the schema has no word for.
  const whole = () => withoutNulls(JSON.parse(outline.text, restoring(outline))) as ChatRequest;
  const write = (made: object) => outline.fill(JSON.stringify(made));
  return ok({ outline: given as ChatRequest, whole, write, hasNulls: given !== value });
}

function refusalAt({ path, message }: Fault): Failure {
  const param = formatPath(path);
  return refusal('invalid_request', 400, param === null ? message : `${param}: ${message}`, param);
}

/** OpenAI's reference takes null for a parameter that is not set. The same value when there is none. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value);
  const given = fields.filter(([, field]) => field !== null);
  return given.length === fields.length ? value : Object.fromEntries(given);
}

function readJson(body: Uint8Array<ArrayBuffer>): Result<{ value: unknown; outline: Outline }, Failure> {
  try {
    const outline = outlineOf(body);
    const ambiguity = findAmbiguity(outline.text);
    // Told before parsing: a parser would take all the memory there is for what nests or lists without end.
    if (ambiguity?.isExcess) return err(refusalAt(ambiguity));
    const value: unknown = JSON.parse(outline.text);
    return ambiguity === null ? ok({ value, outline }) : err(refusalAt(ambiguity));
  } catch {
    return err(refusal('invalid_request', 400, 'The body is not valid JSON in UTF-8.'));
  }
}

function restoring(outline: Outline) {
  return (_key: string, value: unknown) =>
    typeof value === 'string' ? (outline.restore(value) ?? value) : value;
}

/** The first issue, in the alternative of a union that came furthest, with its path from the top. */
function faultOf(issues: readonly Issue[]): Fault {
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
