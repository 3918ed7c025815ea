import { err, ok, type Result } from '@/lib/core/result';
import type { AddressFault, ReadAddress } from './address';

export interface FetchDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Runs once after the delay; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export interface FetchWatch {
  readonly signal: AbortSignal;
  /** Bytes so far, and how many there will be; null: the other server does not say. */
  readonly onBytes: (done: number, total: number | null) => void;
}

/** Held in memory while it arrives. */
const mostBytes = 512 * 1024 * 1024;
const silenceMs = 30_000;
const megabyte = 1_000_000;

/** Besides pictures and videos: what servers call a file that they know nothing of. */
const takenType =
  /^(?:image\/|video\/|application\/(?:pdf|octet-stream|mp4|x-matroska)\b|binary\/octet-stream\b)/;

/**
 * Fetches a picture, video or PDF from another host into memory, without cookies and without saying where from. Never
 * rejects, and never waits longer than half a minute for the next bytes.
 */
export async function fetchAddress(
  address: ReadAddress,
  watch: FetchWatch,
  { fetch, after }: FetchDeps,
): Promise<Result<File, AddressFault>> {
  const { url, host, name } = address;
  if (!url.startsWith('https:')) return fault('only-https', {});
  const stalled = new AbortController();
  const patience = patienceOf(after, () => stalled.abort());
  try {
    const signal = AbortSignal.any([watch.signal, stalled.signal]);
    const response = await fetch(url, {
      signal,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const refusal = refusalOf(response, host);
    if (refusal !== null) return err(refusal);
    return await readFile(response, name, (done, total) => {
      patience.renew();
      watch.onBytes(done, total);
    });
  } catch {
    if (watch.signal.aborted) return fault('cancelled', {});
    return stalled.signal.aborted
      ? fault('stalled', { host, seconds: silenceMs / 1000 })
      : fault('unreachable', { host });
  } finally {
    patience.end();
    stalled.abort();
  }
}

function patienceOf(after: FetchDeps['after'], giveUp: () => void) {
  let cancel = after(silenceMs, giveUp);
  return {
    renew: () => {
      cancel();
      cancel = after(silenceMs, giveUp);
    },
    end: () => cancel(),
  };
}

function refusalOf(response: Response, host: string): AddressFault | null {
  if (!response.ok) return { code: 'status', values: { host, status: response.status } };
  const type = typeOf(response);
  if (type !== '' && !takenType.test(type)) return { code: 'wrong-type', values: { host, type } };
  return (lengthOf(response) ?? 0) > mostBytes ? tooLarge : null;
}

const tooLarge: AddressFault = { code: 'too-large', values: { limit: Math.floor(mostBytes / megabyte) } };

async function readFile(
  response: Response,
  name: string,
  onBytes: FetchWatch['onBytes'],
): Promise<Result<File, AddressFault>> {
  const reader = response.body?.getReader();
  const total = lengthOf(response);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) break;
    pieces.push(piece.value);
    done += piece.value.byteLength;
    if (done > mostBytes) {
      await reader?.cancel();
      return err(tooLarge);
    }
    onBytes(done, total);
  }
  if (done === 0) return fault('no-content', { name });
  return ok(new File(pieces, name, { type: typeOf(response) }));
}

function typeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Of a compressed answer it is no measure of what arrives, but none of what is fetched here is compressed again. */
function lengthOf(response: Response): number | null {
  const length = Number(response.headers.get('content-length'));
  return Number.isFinite(length) && length > 0 ? length : null;
}

function fault(
  code: AddressFault['code'],
  values: AddressFault['values'],
): { readonly ok: false; readonly error: AddressFault } {
  return err({ code, values });
}
