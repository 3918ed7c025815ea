/**
 * The native half of the recorded upstream: it plays recordings of DashScope's own generation endpoint, whose frames carry
 * a number, a name and a status, and whose errors come inside status 200.
 */
import { readFileSync } from 'node:fs';

/** @param {{ script: { recording: string, delayMs: number, behaviour: string }, requests: object[], isKeyGood: boolean }} stage */
export async function answerNative(request, response, { script, requests, isKeyGood }) {
  const { pathname } = new URL(request.url, 'http://upstream');
  const seen = { path: pathname, headers: request.headers, body: await bodyOf(request), framesSent: 0 };
  delete seen.headers.authorization;
  requests.push(seen);
  if (!isKeyGood) {
    const refusal = { code: 'InvalidApiKey', message: 'Invalid API-key provided.', request_id: 'e2e-401' };
    response.writeHead(401, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(refusal));
  }
  const frames = framesOf(script.recording);
  const isWhole = script.behaviour === 'play';
  response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8', 'x-request-id': 'e2e' });
  for (const frame of isWhole ? frames : frames.slice(0, Math.ceil(frames.length / 2))) {
    if (response.destroyed) return;
    response.write(`${frame}\n\n`);
    seen.framesSent += 1;
    await new Promise((resolve) => setTimeout(resolve, script.delayMs));
  }
  if (script.behaviour === 'moderated') response.write(moderation);
  response.end();
}

const moderation =
  'id:99\nevent:error\n:HTTP_STATUS/400\ndata:{"code":"DataInspectionFailed","message":"Output data may contain inappropriate content.","request_id":"e2e"}\n\n';

function framesOf(recording) {
  const text = readFileSync(new URL(`./recordings/native-${recording}.sse`, import.meta.url), 'utf8');
  return text.split('\n\n').filter((frame) => frame.trim() !== '');
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
