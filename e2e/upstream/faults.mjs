/**
 * The faults of the real upstream, byte for byte: the script names the row of the failure table (`fault`), how often it is
 * answered before the recording is played (`faultTimes`, for good without), and the `retry-after` of the answer in seconds.
 */
import { readFileSync } from 'node:fs';

const file = new URL('../../lib/providers/dashscope/__fixtures__/faults.json', import.meta.url);
const rows = JSON.parse(readFileSync(file, 'utf8'));

/** How often each script's fault was answered. */
const told = new WeakMap();

export function isFaultDue(script) {
  return (
    script.fault !== undefined && (told.get(script) ?? 0) < (script.faultTimes ?? Number.POSITIVE_INFINITY)
  );
}

/** `endpoint` is `compatible` or `native`. */
export function answerFault(response, script, endpoint) {
  told.set(script, (told.get(script) ?? 0) + 1);
  const row = rows.find(({ name }) => name === script.fault);
  if (row === undefined) throw new Error(`No row "${script.fault}" among the faults.`);
  response.writeHead(row.status, {
    'content-type': row.contentType ?? 'application/json',
    'x-request-id': 'e2e-fault',
    ...(script.retryAfter === undefined ? {} : { 'retry-after': String(script.retryAfter) }),
  });
  response.end(row[endpoint]);
}
