import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { createScrubber } from '../dashscope/failures';
import { createWatchdog, type Watchdog } from '../dashscope/watchdog';
import { uploadFailed, uploadTooLarge } from './failures';
import type { FileOnItsWay } from './form-post';
import { createPassingContent, type PassingContent } from './passing-content';
import { askForPolicy } from './policy';
import { postForm } from './post-form';

export { uploadTooLarge, uploadUnavailable } from './failures';

export interface UploadSettings {
  readonly apiKey: string;
  /** Base of the native endpoint, without `/uploads`. */
  readonly nativeBaseUrl: string;
  /** For the store's answer, once it has all bytes. */
  readonly firstByteMs: number;
  /** For the next bytes to move, on either side. There is no limit to the whole: a large file may take hours. */
  readonly idleMs: number;
  readonly fetch: typeof fetch;
}

export interface FileToUpload extends FileOnItsWay {
  /** The address will be good for this model only. */
  readonly model: string;
  readonly content: ReadableStream<Uint8Array>;
  /** Asked once the store would take the file, before a byte of it is sent; absent: it may. */
  readonly mayPost?: () => Promise<Result<null, Failure>>;
  /** Ends the upload at once. */
  readonly signal: AbortSignal;
}

/**
 * Streams a file into DashScope's temporary store and gives its `oss://` address, which lives 48 hours. Never holds
 * more of the file than its first 8 MiB, and those only while the store may still refuse it unseen.
 */
export async function uploadToDashscope(
  settings: UploadSettings,
  file: FileToUpload,
): Promise<Result<string, Failure>> {
  const { apiKey, nativeBaseUrl, firstByteMs, idleMs, fetch: fetchUpstream } = settings;
  const scrub = createScrubber(apiKey);
  const endpoint = { apiKey, nativeBaseUrl, fetch: fetchUpstream, scrub };
  const watchdog = createWatchdog(file.signal);
  const { signal } = watchdog;
  const content = createPassingContent(file.content, file.byteLength, () =>
    watchdog.expect(content.isSpent() ? firstByteMs : idleMs),
  );
  try {
    for (let isFirst = true; ; isFirst = false) {
      watchdog.expect(firstByteMs);
      const policy = await askForPolicy(endpoint, file.model, signal);
      if (!policy.ok) return policy;
      const { maxBytes } = policy.value;
      if (file.byteLength > maxBytes) return err(uploadTooLarge(file.byteLength, maxBytes));
      const allowed = isFirst ? ((await file.mayPost?.()) ?? ok(null)) : ok(null);
      if (!allowed.ok) return allowed;
      watchdog.expect(idleMs);
      const posted = await postForm({ ...endpoint, policy: policy.value, file, content, signal });
      if (posted.ok) return ok(posted.value);
      if (!isFirst || !posted.error.isWorthANewPolicy) return err(posted.error.failure);
    }
  } catch {
    return err(whyItBroke(content, watchdog));
  } finally {
    watchdog.stop();
  }
}

function whyItBroke(content: PassingContent, watchdog: Watchdog): Failure {
  if (watchdog.hasExpired()) {
    const who = content.isWaitingForSender()
      ? 'The file stopped arriving'
      : 'The provider’s store fell silent';
    return uploadFailed(`${who}; the upload was given up.`, { status: 504 });
  }
  if (content.isBroken()) return uploadFailed('The file broke off before its end.', { status: 400 });
  return uploadFailed('The connection to the provider’s store broke.');
}
