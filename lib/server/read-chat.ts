import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import { env } from './env';
import { refusal, toResponse } from './failures';
import { checkUploads } from './request/check-uploads';
import { needsNative } from './request/needs-native';
import { parseChat } from './request/parse-chat';
import { answerWhileDraining, readBody } from './request/read-body';
import { streamingBody } from './request/streaming-body';
import { modelUnlessNamed } from './turn/allowed-models';

const mebibyte = 1024 * 1024;

/** A chat request that may be run: checked, its model resolved, its body in the form that providers forward. */
export interface Chat {
  readonly model: string;
  readonly isStreamed: boolean;
  readonly wantsUsage: boolean;
  /** It points at uploaded files, each with the token that its upload gave out. */
  readonly hasUploads: boolean;
  /** What the compatible endpoint cannot be asked for stands in it. */
  readonly needsNative: boolean;
  /** Written when it is first asked for: not every provider forwards it. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The request with each long data URL cut to its ends: enough to reckon what it may cost. */
  readonly outline: ChatRequest;
  /** The JSON of something made of `outline`, with the whole data URLs in it. */
  readonly write: (value: object) => Uint8Array<ArrayBuffer>;
  /** The request as a value; costs as much as its pictures are large. */
  readonly request: () => ChatRequest & { readonly model: string };
}

/** Reads the body of a request into a chat; the error is the answer to give. */
export async function readChat(request: Request, visitor: Visitor): Promise<Result<Chat, Response>> {
  const { maxBodyBytes } = env();
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) {
    if (body.error.kind === 'broken-off') {
      return err(toResponse(refusal('invalid_request', 400, 'The body broke off before its end.')));
    }
    const message = `The body is larger than ${maxBodyBytes / mebibyte} MiB.`;
    return err(answerWhileDraining(refusal('body_too_large', 413, message), body.error.unread));
  }
  const json = withoutByteOrderMark(body.value);
  const chat = parseChat(json);
  if (!chat.ok) return err(toResponse(chat.error));
  const { outline, whole, write, hasNulls } = chat.value;
  const model = outline.model ?? modelUnlessNamed(visitor.ownKey !== null);
  const uploads = checkUploads({ request: outline, model, headers: request.headers }, visitor);
  if (!uploads.ok) return err(toResponse(uploads.error));
  let forwarded: Uint8Array<ArrayBuffer> | undefined;
  return ok({
    model,
    isStreamed: outline.stream === true,
    wantsUsage: outline.stream_options?.include_usage === true,
    hasUploads: uploads.value,
    needsNative: needsNative(outline, describeModel(model)),
    get body() {
      forwarded ??= streamingBody(json, outline, write, model, hasNulls);
      return forwarded;
    },
    outline,
    write,
    request: () => ({ ...whole(), model }),
  });
}

/** Readers may be patient with it, writers may not write it (RFC 8259, 8.1): the upstream need not be so patient. */
function withoutByteOrderMark(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? body.subarray(3) : body;
}
