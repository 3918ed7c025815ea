/**
 * The temporary store of the recorded upstream: it gives out policies and takes form posts over real HTTP, remembers
 * what came, and can have no store, refuse, or keep a file waiting. `script.uploads` says which.
 */
import { setTimeout as pause } from 'node:timers/promises';

const origin = (request) => `http://${request.headers.host}`;

/** `GET /api/v1/uploads?action=getPolicy&model=…` */
export function answerPolicy(request, response, { script, isKeyGood }) {
  if (!isKeyGood) {
    return sendJson(response, 401, { code: 'InvalidApiKey', message: 'Invalid API-key provided.' });
  }
  if (script.uploads?.isAbsent) return sendJson(response, 200, { request_id: 'e2e-no-store' });
  const model = new URL(request.url, origin(request)).searchParams.get('model');
  sendJson(response, 200, {
    request_id: 'e2e-policy',
    data: {
      policy: 'cG9saWN5',
      signature: 'c2lnbmF0dXJl',
      upload_dir: `dashscope-instant/e2e/${model}`,
      upload_host: `${origin(request)}/store`,
      expire_in_seconds: 300,
      max_file_size_mb: script.uploads?.maxMegabytes ?? 1024,
      capacity_limit_mb: 999_999_999,
      oss_access_key_id: 'LTAI-e2e',
      x_oss_object_acl: 'private',
      x_oss_forbid_overwrite: 'true',
    },
  });
}

/** `POST /store`: reads everything, and answers once `mayAnswer` says so. */
export async function takeUpload(request, response, { script, uploads, mayAnswer }) {
  let byteLength = 0;
  let head = '';
  for await (const piece of request) {
    byteLength += piece.length;
    if (head.length < 4096) head += piece.toString('latin1');
  }
  const key = /name="key"\r\n\r\n([^\r]*)/.exec(head)?.[1] ?? '';
  const order = [...head.matchAll(/form-data; name="([^"]*)"/g)].map(([, name]) => name);
  const { authorization = null } = request.headers;
  const refusals = script.uploads?.refusals ?? 0;
  const isRefused = uploads.length < refusals;
  uploads.push({ key, order, byteLength, authorization, isRefused });
  while (script.uploads?.isHeld && !mayAnswer()) await pause(20);
  if (!isRefused) return response.end();
  response.writeHead(500, { 'content-type': 'application/xml' });
  response.end('<Error><Code>InternalError</Code><Message>Please try again.</Message></Error>');
}

function sendJson(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
