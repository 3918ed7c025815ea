import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { uploadTokensHeader } from '@/lib/protocol/upload-reply';
import { refusal } from '../failures';
import { uploadAccountOf, uploadTokens } from '../turn/upload-account';
import { findUploads } from './find-uploads';
import { formatPath } from './format-path';

/** More than any model takes files in one request; each address is held against each token. */
const mostTokens = 256;

interface UploadsAsked {
  readonly request: { readonly messages: readonly unknown[] };
  readonly model: string;
  readonly headers: Headers;
}

/**
 * Whether a chat points at uploaded files, once each of them is known to be this visitor's, for this model, and
 * still there. The vendor would resolve any address of the account: an address alone lets nobody in.
 */
export function checkUploads(
  { request, model, headers }: UploadsAsked,
  visitor: Visitor,
): Result<boolean, Failure> {
  const pointed = findUploads(request);
  if (pointed.length === 0) return ok(false);
  const header = headers.get(uploadTokensHeader) ?? '';
  const tokens = header.split(',', mostTokens).map((token) => token.trim());
  const account = uploadAccountOf(visitor);
  for (const { url, path } of pointed) {
    const grant = { url, model, visitorName: visitor.name, apiKey: account?.apiKey ?? '' };
    if (account !== null && uploadTokens().check(grant, tokens) === 'valid') continue;
    const param = formatPath(path);
    return err(header === '' ? withoutToken(param) : expired(param));
  }
  return ok(true);
}

function withoutToken(param: string | null): Failure {
  const message = `${param}: points at an upload without its token in the header ${uploadTokensHeader}.`;
  return refusal('invalid_request', 400, message, param);
}

/** Run out, of another model, of another key or visitor, or invented: uploading again is the way out of all. */
function expired(param: string | null): Failure {
  const message = `${param}: no token in the header ${uploadTokensHeader} holds for this upload and model; upload the file again.`;
  return { ...refusal('upload_expired', 400, message, param), retryable: true };
}
