import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { boundedText } from './bounded-text';
import { uploadFailed, uploadTooLarge } from './failures';
import { type FileOnItsWay, formHeadOf } from './form-post';
import type { PassingContent } from './passing-content';
import type { UploadPolicy } from './policy';

interface Post {
  readonly policy: UploadPolicy;
  readonly file: FileOnItsWay;
  readonly content: PassingContent;
  readonly fetch: typeof fetch;
  readonly scrub: (text: string) => string;
  readonly signal: AbortSignal;
}

export interface Refused {
  readonly failure: Failure;
  /** With a new policy, or under another key, the store may take it. */
  readonly isWorthANewPolicy: boolean;
}

/**
 * Streams the file into the store, without the key of the account. Gives where it lies. Rejects when the connection
 * breaks or the signal ends it.
 */
export async function postForm({
  policy,
  file,
  content,
  fetch: fetchUpstream,
  scrub,
  signal,
}: Post): Promise<Result<string, Refused>> {
  const form = formHeadOf(policy, file);
  const body = content.open(form.before, form.after);
  if (body === null) return err({ failure: goneTooFar, isWorthANewPolicy: false });
  const cut = new AbortController();
  try {
    const response = await fetchUpstream(policy.host, {
      method: 'POST',
      headers: { 'content-type': form.contentType, 'content-length': String(form.contentLength) },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, cut.signal]),
    });
    const text = await boundedText(response);
    if (response.ok && content.isSpent()) return ok(`oss://${form.key}`);
    return err(refusalOf(response.status, text, policy, file, scrub));
  } finally {
    cut.abort();
  }
}

const goneTooFar = uploadFailed('The provider’s store stopped taking the file half-way.');

/** The store explains itself in XML: https://www.alibabacloud.com/help/en/oss/developer-reference/error-responses */
function refusalOf(
  status: number,
  text: string,
  policy: UploadPolicy,
  file: FileOnItsWay,
  scrub: (text: string) => string,
): Refused {
  const code = scrub(elementOf(text, 'Code'));
  const said = scrub(elementOf(text, 'Message'));
  if (code === 'EntityTooLarge' || status === 413) {
    return { failure: uploadTooLarge(file.byteLength, policy.maxBytes), isWorthANewPolicy: false };
  }
  const detail = {
    ...(code === '' ? {} : { upstreamCode: code }),
    ...(said === '' ? {} : { upstreamMessage: said }),
  };
  const message = `The provider’s store did not take the file (status ${status}).`;
  const isExpired = status === 403 && /expired/i.test(said);
  return { failure: uploadFailed(message, detail), isWorthANewPolicy: isExpired || status === 409 };
}

function elementOf(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]{0,500})</${name}>`).exec(xml)?.[1]?.trim() ?? '';
}
