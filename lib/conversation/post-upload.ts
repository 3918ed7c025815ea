import { err, ok, type Result } from '@/lib/core/result';
import { decodeFailure } from '@/lib/protocol/decode';
import type { Failure } from '@/lib/protocol/failure';
import { parseJson } from '@/lib/protocol/json-fields';
import { readUploadReply } from '@/lib/protocol/read-upload-reply';
import type { UploadReply } from '@/lib/protocol/upload-reply';
import { serverUnreachable } from './send-turn';

export interface UploadWatch {
  /** Ends the upload. */
  readonly signal: AbortSignal;
  /** Which part of the bytes has left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Posts a file to `/api/v1/uploads`: its bytes and its type, never what it is called. By XMLHttpRequest, since `fetch`
 * does not tell how far it has come. Never rejects.
 */
export function postUpload(
  file: Blob,
  model: string,
  { signal, onProgress }: UploadWatch,
): Promise<Result<UploadReply, Failure>> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(err(serverUnreachable));
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('loadend', () => {
      signal.removeEventListener('abort', abort);
      resolve(outcomeOf(request));
    });
    request.open('POST', `/api/v1/uploads?model=${encodeURIComponent(model)}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.send(file);
  });
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Result<UploadReply, Failure> {
  if (status === 0) return err(serverUnreachable);
  const reply = status === 200 ? readUploadReply(parseJson(responseText)) : null;
  return reply === null ? err(decodeFailure(status, responseText)) : ok(reply);
}
