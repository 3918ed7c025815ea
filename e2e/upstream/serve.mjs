/**
 * A recorded upstream over real HTTP: it speaks DashScope's compatible endpoint by playing recordings, and it can be told
 * to fail the way the real one does. Tests steer it over `/__script` and read what it was asked from `/__requests`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { answerFault, answerRefusedPart, isFaultDue, refusedPart } from './faults.mjs';
import { answerNative } from './native.mjs';
import { answerPolicy, takeUpload } from './uploads.mjs';

const port = Number(process.env.PORT ?? 3390);
const goodKey = 'sk-e2e-good-key';

/** @type {{ recording: string, delayMs: number, behaviour: string, steps?: string[] }} */
const usual = { recording: 'find-objects', delayMs: 20, behaviour: 'play' };
let script = { ...usual };
/** How many of the script's steps may have been said. */
let stepsAllowed = 0;
let requests = [];
let uploads = [];

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://upstream');
  if (pathname === '/__health') return response.end('ok');
  if (pathname === '/__requests')
    return sendJson(
      response,
      200,
      requests.map(({ socket, ...seen }) => seen),
    );
  if (pathname === '/__script') {
    script = { ...usual, ...JSON.parse((await readAll(request)) || '{}') };
    requests = [];
    uploads = [];
    stepsAllowed = 0;
    return sendJson(response, 200, script);
  }
  if (pathname === '/__step') {
    stepsAllowed += 1;
    return sendJson(response, 200, { stepsAllowed });
  }
  if (pathname === '/__uploads') return sendJson(response, 200, uploads);
  if (pathname === '/api/v1/uploads') {
    return answerPolicy(request, response, { script, isKeyGood: isKeyGood(request) });
  }
  if (pathname === '/store') {
    return takeUpload(request, response, { script, uploads, mayAnswer: () => stepsAllowed > 0 });
  }
  if (pathname.endsWith('/models')) return answerModels(request, response);
  if (pathname.endsWith('/chat/completions')) return answerChat(request, response);
  if (pathname.startsWith('/api/v1/services/')) {
    if (isFaultDue(script)) return answerFault(response, script, 'native');
    return answerNative(request, response, { script, requests, isKeyGood: isKeyGood(request) });
  }
  sendJson(response, 404, {
    error: { message: 'Not found', type: 'invalid_request_error', code: 'not_found', param: null },
  });
}).listen(port, '127.0.0.1');

function answerModels(request, response) {
  if (!isKeyGood(request)) return refuseKey(response);
  sendJson(response, 200, {
    object: 'list',
    data: [{ id: 'qwen3-vl-plus', object: 'model', created: 0, owned_by: 'system' }],
  });
}

async function answerChat(request, response) {
  const body = JSON.parse(await readAll(request));
  const resolves = request.headers['x-dashscope-ossresourceresolve'] === 'enable';
  const seen = { body, resolves, isClosedEarly: false, framesSent: 0 };
  requests.push(seen);
  response.on('close', () => {
    seen.isClosedEarly = !response.writableEnded;
  });
  if (isFaultDue(script)) return answerFault(response, script, 'compatible');
  const part = refusedPart(script, body);
  if (part !== null) return answerRefusedPart(response, part);
  const { behaviour } = script;
  if (behaviour === 'wrong-key' || !isKeyGood(request)) return refuseKey(response);
  if (behaviour === 'status-500') {
    return sendJson(response, 500, {
      error: {
        message: 'An internal error has occured, please try again later.',
        type: 'internal_error',
        code: 'internal_error',
        param: null,
      },
      request_id: 'e2e-500',
    });
  }
  if (behaviour === 'status-429') {
    return sendJson(response, 429, {
      error: {
        message: 'You exceeded your current requests list.',
        type: 'limit_requests',
        code: 'limit_requests',
        param: null,
      },
    });
  }
  if (behaviour === 'silent') return;
  if (script.steps) await speak(response, script.steps);
  else await play(response, seen);
}

/**
 * Writes the recording frame by frame: whole, cut in the middle without a finish reason, falling silent half-way, or
 * saying the middle frame again and again until it is told something else.
 */
async function play(response, seen) {
  const frames = framesOf(script.recording);
  const middle = Math.ceil(frames.length / 2);
  const isWhole = script.behaviour === 'play' || script.behaviour === 'endless';
  response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8', 'x-request-id': 'e2e' });
  for (let next = 0; next < (isWhole ? frames.length : middle); ) {
    if (response.destroyed) return;
    response.write(`${frames[next]}\n\n`);
    seen.framesSent += 1;
    if (script.behaviour !== 'endless' || next < middle) next += 1;
    await new Promise((resolve) => setTimeout(resolve, script.delayMs));
  }
  if (script.behaviour === 'hang') return;
  if (script.behaviour === 'moderated') {
    response.write(
      'data: {"error":{"code":"data_inspection_failed","param":null,"message":"<400> InternalError.Algo.DataInspectionFailed: Output data may contain inappropriate content.","type":"data_inspection_failed"}}\n\n',
    );
  }
  response.end();
}

/** Says one step of a reply each time it is told to; while it waits it sends empty pieces, so that nobody takes it for dead. */
async function speak(response, steps) {
  response.writeHead(200, { 'content-type': 'text/event-stream;charset=UTF-8', 'x-request-id': 'e2e' });
  for (let said = 0; said < steps.length; ) {
    if (response.destroyed) return;
    const isAllowed = said < stepsAllowed;
    response.write(chunk({ delta: { content: isAllowed ? steps[said] : '' }, finish_reason: null }));
    if (isAllowed) said += 1;
    await new Promise((resolve) => setTimeout(resolve, script.delayMs));
  }
  response.write(chunk({ delta: {}, finish_reason: 'stop' }));
  response.end('data: [DONE]\n\n');
}

function chunk(choice) {
  const facts = {
    object: 'chat.completion.chunk',
    id: 'chatcmpl-e2e',
    created: 1763700000,
    model: 'qwen3-vl-plus',
  };
  return `data: ${JSON.stringify({ ...facts, choices: [{ index: 0, ...choice }], usage: null })}\n\n`;
}

function framesOf(recording) {
  const text = readFileSync(new URL(`./recordings/${recording}.sse`, import.meta.url), 'utf8');
  return text.split('\n\n').filter((frame) => frame.trim() !== '');
}

function isKeyGood(request) {
  return request.headers.authorization === `Bearer ${goodKey}`;
}

function refuseKey(response) {
  sendJson(response, 401, {
    error: {
      message:
        'Incorrect API key provided. For details, see: https://www.alibabacloud.com/help/en/model-studio/error-code#apikey-error',
      type: 'invalid_request_error',
      param: null,
      code: 'invalid_api_key',
    },
    request_id: 'e2e-401',
  });
}

async function readAll(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
