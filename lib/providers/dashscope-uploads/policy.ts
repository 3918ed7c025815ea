import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { numberAt, parseJson, recordAt, stringAt } from '@/lib/protocol/json-fields';
import { describeUpstreamError } from '../dashscope/failures';
import { readErrorText } from '../dashscope/wire-error';
import { boundedText } from './bounded-text';
import { uploadFailed, uploadUnavailable } from './failures';

export interface PolicyEndpoint {
  readonly apiKey: string;
  /** Base of the native endpoint, such as `https://dashscope-intl.aliyuncs.com/api/v1`. */
  readonly nativeBaseUrl: string;
  readonly fetch: typeof fetch;
  /** Removes the key from a text. */
  readonly scrub: (text: string) => string;
}

/** Leave to post files for one model below one folder of the vendor's store, for a few minutes. */
export interface UploadPolicy {
  readonly host: URL;
  readonly folder: string;
  readonly maxBytes: number;
  /** Form fields of the post that belong to the policy, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

const mebibyte = 1024 * 1024;

/**
 * Asks for a policy to upload files for a model. `upload_unavailable` where the region gives none. The size limit is
 * always the reply's: the vendor's documents and its service name different ones.
 * Source: https://www.alibabacloud.com/help/en/model-studio/get-temporary-file-url
 */
export async function askForPolicy(
  endpoint: PolicyEndpoint,
  model: string,
  signal: AbortSignal,
): Promise<Result<UploadPolicy, Failure>> {
  for (let isLast = false; ; isLast = true) {
    try {
      return await askOnce(endpoint, model, signal);
    } catch {
      // A kept connection may have been closed by the other side just now: that says nothing about the next one.
      if (isLast || signal.aborted) {
        return err(uploadFailed('The provider could not be asked for a place to upload to.'));
      }
    }
  }
}

async function askOnce(
  { apiKey, nativeBaseUrl, fetch: fetchUpstream, scrub }: PolicyEndpoint,
  model: string,
  signal: AbortSignal,
): Promise<Result<UploadPolicy, Failure>> {
  const address = `${nativeBaseUrl}/uploads?action=getPolicy&model=${encodeURIComponent(model)}`;
  const headers = {
    authorization: `Bearer ${apiKey}`,
    accept: 'application/json',
    'accept-encoding': 'identity',
  };
  const response = await fetchUpstream(address, { headers, redirect: 'manual', signal });
  const text = await boundedText(response);
  if (response.ok) return readPolicy(text, nativeBaseUrl);
  if (hasNoUploads(response.status)) return err(uploadUnavailable);
  return err(describeUpstreamError(readErrorText(text), Math.max(400, response.status), scrub));
}

/** No such address, or a redirect to a page that explains: this host has no uploads. */
function hasNoUploads(status: number): boolean {
  return status === 404 || status === 405 || status === 501 || (status >= 300 && status < 400);
}

function readPolicy(text: string, nativeBaseUrl: string): Result<UploadPolicy, Failure> {
  const reply = parseJson(text);
  const data = recordAt(reply, 'data') ?? recordAt(reply, 'output');
  const host = hostOf(stringAt(data, 'upload_host'), nativeBaseUrl);
  const maxMegabytes = numberAt(data, 'max_file_size_mb');
  const folder = stringAt(data, 'upload_dir')?.replace(/\/+$/, '') ?? '';
  const fields = fieldsOf(data);
  const isWhole = /^[\w./-]+$/.test(folder) && host !== null && maxMegabytes !== null && fields !== null;
  return isWhole ? ok({ host, folder, maxBytes: maxMegabytes * mebibyte, fields }) : err(uploadUnavailable);
}

function fieldsOf(data: unknown): UploadPolicy['fields'] | null {
  const named = {
    OSSAccessKeyId: stringAt(data, 'oss_access_key_id'),
    Signature: stringAt(data, 'signature'),
    policy: stringAt(data, 'policy'),
    'x-oss-object-acl': stringAt(data, 'x_oss_object_acl'),
    'x-oss-forbid-overwrite': stringAt(data, 'x_oss_forbid_overwrite'),
  };
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(named)) {
    if (value === null || /[\r\n]/.test(value)) return null;
    fields[name] = value;
  }
  return fields;
}

/** A store is asked over TLS; over plain HTTP only where the endpoint itself is, as on a developer's machine. */
function hostOf(address: string | null, nativeBaseUrl: string): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const host = new URL(address);
  const mayBePlain = nativeBaseUrl.startsWith('http:');
  return host.protocol === 'https:' || (mayBePlain && host.protocol === 'http:') ? host : null;
}
