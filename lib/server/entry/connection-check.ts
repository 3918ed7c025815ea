import 'server-only';
import type { OwnKey } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { findRegionOfKey, regionBases } from '@/lib/providers/dashscope-regions';
import type { Env } from '../env';
import { refusal } from '../failures';
import { baseOfRegion } from './region-base';

/**
 * Whether the key's region takes it, asked of its list of models, which costs nothing. A refused key is shown to the
 * vendor's other regions too, and the failure says which one takes it; a key for an endpoint of the server's own
 * goes nowhere else. No failure holds the key or what the upstream said. `waitMs` is how long the region may take.
 */
export async function checkKey(
  { apiKey, region }: OwnKey,
  settings: Pick<Env, 'baseUrl'>,
  fetchUpstream: typeof fetch,
  waitMs = 10_000,
): Promise<Result<null, Failure>> {
  const signal = AbortSignal.timeout(waitMs);
  const status = await statusFor(baseOfRegion(region, settings), apiKey, signal, fetchUpstream);
  if (status === 'unreachable')
    return err(passing('upstream_unreachable', 502, 'The region could not be reached.'));
  if (status === 'silent') return err(passing('upstream_timeout', 504, 'The region did not answer in time.'));
  if (status >= 200 && status < 300) return ok(null);
  if (status !== 401 && status !== 403) {
    return err(passing('upstream_error', 502, `The region could not check the key (status ${status}).`));
  }
  const others = Object.entries(regionBases).filter(([name]) => name !== region);
  const home =
    region === 'server' ? null : await findRegionOfKey(apiKey, Object.fromEntries(others), fetchUpstream);
  return err(notTaken(home));
}

async function statusFor(
  base: string,
  apiKey: string,
  signal: AbortSignal,
  fetchUpstream: typeof fetch,
): Promise<number | 'unreachable' | 'silent'> {
  try {
    const response = await fetchUpstream(`${base}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return signal.aborted ? 'silent' : 'unreachable';
  }
}

function notTaken(home: string | null): Failure {
  const message = 'The region does not take this key.';
  if (home === null) return refusal('invalid_api_key', 401, message, 'api_key');
  const hint = `${message} It belongs to another region: ${home}.`;
  return { ...refusal('invalid_api_key', 401, hint, 'api_key'), values: { region: home } };
}

function passing(code: Failure['code'], status: number, message: string): Failure {
  return { ...refusal(code, status, message), retryable: true };
}
