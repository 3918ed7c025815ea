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

/** The address of the picture that a script has refused once: from then on it is refused wherever it stands. */
const refused = new WeakMap();

/**
 * Where in the request the picture stands that the script refuses (`refusedPicture`, its number in the first request),
 * as the upstream names a part; null when it is not there.
 */
export function refusedPart(script, { messages }) {
  if (script.refusedPicture === undefined) return null;
  const pictures = messages.flatMap(({ content }, message) =>
    Array.isArray(content)
      ? content.flatMap(({ type, image_url: image }, part) =>
          type === 'image_url' ? [{ url: image.url, path: `messages[${message}].content[${part}]` }] : [],
        )
      : [],
  );
  if (!refused.has(script)) refused.set(script, pictures[script.refusedPicture - 1]?.url);
  return pictures.find(({ url }) => url === refused.get(script))?.path ?? null;
}

export function answerRefusedPart(response, path) {
  response.writeHead(400, { 'content-type': 'application/json', 'x-request-id': 'e2e-refused' });
  const message = `<400> InternalError.Algo.InvalidParameter: ${path}: Failed to decode the image during the data inspection.`;
  const error = { message, type: 'invalid_request_error', param: null, code: 'invalid_parameter_error' };
  response.end(JSON.stringify({ error, request_id: 'e2e-refused' }));
}
