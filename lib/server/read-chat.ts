import 'server-only';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok, type Result } from '@/lib/core/result';
import { withKeysInFront } from '@/lib/core/splice-json';
import { toErrorBody } from '@/lib/protocol/error-body';
import type { Turn } from '@/lib/providers/provider';
import { env } from './env';
import { refusal, toResponse } from './failures';
import { parseChat } from './parse-chat';
import { answerWhileDraining, readBody } from './read-body';

const megabyte = 1024 * 1024;

/** Reads a chat request into a turn, its model resolved; the error is the answer to give. */
export async function readChat(request: Request): Promise<Result<Omit<Turn, 'signal'>, Response>> {
  const { maxBodyBytes, defaultModel } = env();
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) {
    const message = `The body is larger than ${maxBodyBytes / megabyte} MB.`;
    const tooLarge = JSON.stringify(toErrorBody(refusal('body_too_large', 413, message)));
    return err(answerWhileDraining(tooLarge, 413, body.error.unread));
  }
  const chat = parseChat(body.value);
  if (!chat.ok) return err(toResponse(chat.error));
  const model = chat.value.model ?? defaultModel;
  return ok({
    request: { ...chat.value, model },
    model: describeModel(model),
    body: chat.value.model === undefined ? withKeysInFront(body.value, { model }) : body.value,
  });
}
