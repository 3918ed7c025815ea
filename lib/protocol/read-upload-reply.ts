import { numberAt, stringAt } from './json-fields';
import type { UploadReply } from './upload-reply';

/** Reads the body of `POST /api/v1/uploads`; null when it is no such answer. */
export function readUploadReply(value: unknown): UploadReply | null {
  const url = stringAt(value, 'url');
  const token = stringAt(value, 'token');
  const model = stringAt(value, 'model');
  const bytes = numberAt(value, 'bytes');
  const expiresAt = numberAt(value, 'expires_at');
  const isUpload = stringAt(value, 'object') === 'upload';
  if (!isUpload || url === null || token === null || model === null) return null;
  if (bytes === null || expiresAt === null) return null;
  return { object: 'upload', url, token, model, bytes, expires_at: expiresAt };
}
