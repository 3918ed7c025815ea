import 'server-only';
import { randomBytes } from 'node:crypto';
import type { UploadPolicy } from './policy';

/** A file on its way: its length is known, its bytes arrive. */
export interface FileOnItsWay {
  readonly byteLength: number;
  readonly mediaType: string;
  /** Without a dot; letters and digits only. */
  readonly extension: string;
}

export interface FormHead {
  /** Where the file will lie in the store. */
  readonly key: string;
  readonly contentType: string;
  /** Of the whole body. */
  readonly contentLength: number;
  readonly before: Uint8Array<ArrayBuffer>;
  readonly after: Uint8Array<ArrayBuffer>;
}

/**
 * Everything of the form but the file's bytes. Each file gets a key of its own, since nothing may be overwritten,
 * and the key tells nothing: what the person called the file stays with the person. The file stands last, as the
 * store wants it.
 * Source: https://www.alibabacloud.com/help/en/oss/developer-reference/postobject
 */
export function formHeadOf(policy: UploadPolicy, file: FileOnItsWay): FormHead {
  const boundary = `sightline-${randomBytes(16).toString('hex')}`;
  const name = `${randomBytes(16).toString('hex')}.${file.extension}`;
  const key = `${policy.folder}/${name}`;
  const fields = {
    ...policy.fields,
    key,
    success_action_status: '200',
    'x-oss-content-type': file.mediaType,
  };
  const parts = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const filePart = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${file.mediaType}\r\n\r\n`;
  const before = new TextEncoder().encode(parts.join('') + filePart);
  const after = new TextEncoder().encode(`\r\n--${boundary}--\r\n`);
  return {
    key,
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: before.byteLength + file.byteLength + after.byteLength,
    before,
    after,
  };
}
