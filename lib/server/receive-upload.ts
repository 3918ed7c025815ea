import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { UploadReply } from '@/lib/protocol/upload-reply';
import { uploadToDashscope, uploadTooLarge, uploadUnavailable } from '@/lib/providers/dashscope-uploads';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import { env } from './env';
import { jsonHeaders, refusal } from './failures';
import { limits } from './limits';
import { answerWhileDraining } from './request/read-body';
import { modelUnlessNamed, refuseModel } from './turn/allowed-models';
import { uploadAccountOf, uploadTokens } from './turn/upload-account';
import { sniffedBytes, sniffUpload } from './uploads/sniff-upload';

type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

/** How long the vendor keeps a file. */
const lifeSeconds = 48 * 60 * 60;

/**
 * Answers `POST /api/v1/uploads?model=…`: passes the body on to the vendor's temporary store as it arrives and tells
 * where it lies. What the file is called is not asked, what it is is seen from its first bytes.
 */
export async function receiveUpload(request: Request, visitor: Visitor): Promise<Response> {
  const reader: BodyReader | null = request.body?.getReader() ?? null;
  const received = await receive(request, reader, visitor);
  if (received.ok) return Response.json(received.value, { headers: jsonHeaders });
  return answerWhileDraining(received.error, reader);
}

async function receive(
  { url, headers, signal }: Request,
  reader: BodyReader | null,
  visitor: Visitor,
): Promise<Result<UploadReply, Failure>> {
  const { firstByteMs, idleMs } = env();
  const model = new URL(url).searchParams.get('model') ?? modelUnlessNamed(visitor.ownKey !== null, env());
  const account = uploadAccountOf(visitor);
  const byteLength = lengthOf(headers);
  if (!byteLength.ok) return byteLength;
  const refused = refuseModel(model);
  if (refused !== null) return err(refused);
  if (account === null || model === 'demo') return err(uploadUnavailable);
  const content = await openContent(reader);
  if (!content.ok) return content;
  const expiresAt = Math.floor(Date.now() / 1000) + lifeSeconds;
  const uploaded = await uploadToDashscope(
    { ...account, firstByteMs, idleMs, fetch: fetchOverNode },
    {
      model,
      byteLength: byteLength.value,
      signal,
      ...content.value,
      mayPost: () => limits().takeUploadBytes(visitor, byteLength.value),
    },
  );
  if (!uploaded.ok) return uploaded;
  const grant = { url: uploaded.value, model, visitorName: visitor.name, apiKey: account.apiKey };
  const token = uploadTokens().give(grant, expiresAt);
  const { url: address } = grant;
  return ok({ object: 'upload', url: address, token, model, bytes: byteLength.value, expires_at: expiresAt });
}

/** The store wants to know the length before the first byte. */
function lengthOf(headers: Headers): Result<number, Failure> {
  const { maxUploadBytes } = env();
  const stated = headers.get('content-length');
  if (stated === null || !/^\d{1,15}$/.test(stated)) {
    return err(refusal('invalid_request', 411, 'The header content-length must say how long the file is.'));
  }
  const byteLength = Number(stated);
  if (byteLength === 0) return err(refusal('invalid_request', 400, 'The file is empty.'));
  return byteLength > maxUploadBytes ? err(uploadTooLarge(byteLength, maxUploadBytes)) : ok(byteLength);
}

/** The file from its first byte, once it is known what it is. */
async function openContent(reader: BodyReader | null) {
  const head = reader === null ? null : await headOf(reader);
  if (reader === null || head === null) {
    return err(refusal('upload_failed', 400, 'The file broke off before its end.'));
  }
  const kind = sniffUpload(Buffer.concat(head));
  if (kind === null) {
    const message = 'The file is neither a picture nor a video that a model takes.';
    return err(refusal('upload_not_recognised', 415, message));
  }
  return ok({ ...kind, content: resumed(head, reader) });
}

/** The first pieces, as many as the sniffer wants; null when the sender left. */
async function headOf(reader: BodyReader): Promise<Uint8Array[] | null> {
  const pieces: Uint8Array[] = [];
  for (let byteCount = 0; byteCount < sniffedBytes; ) {
    const piece = await reader.read().catch(() => null);
    if (piece === null) return null;
    if (piece.done) break;
    pieces.push(piece.value);
    byteCount += piece.value.length;
  }
  return pieces;
}

function resumed(head: Uint8Array[], reader: BodyReader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = head.shift() ?? (await reader.read()).value;
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
}
