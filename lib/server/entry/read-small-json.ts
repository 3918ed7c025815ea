import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/core/result';
import { refusal, toResponse } from '../failures';
import { answerWhileDraining, readBody } from '../request/read-body';

/** More than any code or key with its names around it. */
const maxBytes = 4096;

/**
 * Reads a small JSON body of a known form; the error is the answer to give. What it says never repeats a value, since
 * these bodies hold codes and keys.
 */
export async function readSmallJson<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, Response>> {
  const body = await readBody(request, maxBytes);
  if (!body.ok) {
    if (body.error.kind === 'broken-off') return err(notUnderstood('The body broke off before its end.'));
    const message = `The body is larger than ${maxBytes} bytes.`;
    const tooLarge = refusal('body_too_large', 413, message);
    return err(answerWhileDraining(tooLarge, body.error.unread));
  }
  const value = parsed(body.value);
  if (value === undefined) return err(notUnderstood('The body is not valid JSON in UTF-8.'));
  const checked = schema.safeParse(value);
  if (checked.success) return ok(checked.data);
  const param = checked.error.issues[0]?.path.join('.') || null;
  const message =
    param === null
      ? 'The body holds something else than was expected.'
      : `${param}: is missing or of another form`;
  return err(notUnderstood(message, param));
}

function notUnderstood(message: string, param: string | null = null): Response {
  return toResponse(refusal('invalid_request', 400, message, param));
}

/** Undefined for what is no JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
