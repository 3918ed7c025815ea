import { Agent, request } from 'node:http';
import { authorization } from './start-targets.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Posts the body and reads the whole answer. Milliseconds from the first byte sent to the first token and to the
 * end, and the number of tokens that came.
 */
function timeAnswer(url, body) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let firstTokenMs = null;
    const pieces = [];
    const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization };
    const sending = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('data', (piece) => {
        pieces.push(piece);
        if (firstTokenMs === null && piece.includes('"content":"token')) {
          firstTokenMs = performance.now() - start;
        }
      });
      answer.on('end', () => {
        const endMs = performance.now() - start;
        const text = Buffer.concat(pieces).toString();
        if (answer.statusCode !== 200 || firstTokenMs === null || !text.includes('[DONE]')) {
          reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`));
        } else resolve({ firstTokenMs, endMs, tokens: text.split('token ').length - 1 });
      });
      answer.on('error', reject);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** `count` answers, `atOnce` of them under way at any time. */
export async function timeAnswers(url, body, count, atOnce) {
  const timings = [];
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      timings.push(await timeAnswer(url, body));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return timings;
}
