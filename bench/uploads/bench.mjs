/**
 * 512 MB streamed through the production server into a store: what the server's memory grows by, half-way with the file
 * under way and after it, each after forced collections. Exits with 1 when the median of three uploads is over budget.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askProbe } from '../gateway/ask-probe.mjs';
import { median } from '../gateway/statistics.mjs';
import { printVerdicts } from '../gateway/verdict.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const projectDir = here('../..');
const ports = { store: 4203, product: 4204 };
const mebibyte = 1024 * 1024;
const fileBytes = 512 * mebibyte;
const mostGrowthMb = 64;
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'sightline-uploads-'));
const probe = join(folder, 'probe.sock');
const children = [];

async function start(args, env, isReady) {
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  child.stdout.setEncoding('utf8');
  for (let said = ''; !isReady(said); ) said += (await once(child.stdout, 'data'))[0];
  child.stdout.resume();
}

/** Begins like an MP4 file. Whatever `atHalf` does is done while the file is half-way. */
async function upload(byteLength, atHalf = async () => undefined) {
  const piece = Buffer.alloc(mebibyte, 7);
  const head = Buffer.from(piece);
  head.writeUInt32BE(24, 0);
  head.write('ftypisom', 4, 'latin1');
  const sending = request(`http://127.0.0.1:${ports.product}/api/v1/uploads?model=qwen3-vl-plus`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'video/mp4', 'content-length': byteLength },
  });
  const answering = once(sending, 'response');
  for (let at = 0; at < byteLength; at += mebibyte) {
    if (at === byteLength / 2) await atHalf();
    if (!sending.write(at === 0 ? head : piece)) await once(sending, 'drain');
  }
  sending.end();
  const [answer] = await answering;
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += part;
  if (answer.statusCode !== 200) throw new Error(`The upload was refused: ${answer.statusCode} ${text}`);
  const got = Number(await (await fetch(`http://127.0.0.1:${ports.store}/got`)).text());
  if (got < byteLength || got > byteLength + 4096) throw new Error(`The store got ${got} bytes.`);
}

const megabytes = (bytes) => Math.round(bytes / 100_000) / 10;

async function measure() {
  const before = await askProbe(probe, 'collected');
  let half = before;
  const startedAt = performance.now();
  let heldMs = 0;
  await upload(fileBytes, async () => {
    const heldAt = performance.now();
    half = await askProbe(probe, 'collected');
    heldMs = performance.now() - heldAt;
  });
  const seconds = (performance.now() - startedAt - heldMs) / 1000;
  const after = await askProbe(probe, 'collected');
  return {
    'MB half-way': megabytes(half.total - before.total),
    'MB after': megabytes(after.total - before.total),
    'array buffers half-way': megabytes(half.arrayBuffers - before.arrayBuffers),
    'MB/s': Math.round(megabytes(fileBytes) / seconds),
  };
}

try {
  if (!existsSync(`${projectDir}/.next/BUILD_ID`)) throw new Error('Run "npm run build" first.');
  await start([here('store.mjs')], { PORT: String(ports.store) }, (said) => said.includes('ready'));
  const settings = {
    PORT: String(ports.product),
    HOST: '127.0.0.1',
    PROBE_SOCKET: probe,
    DASHSCOPE_API_KEY: 'sk-bench-0000000000',
    DASHSCOPE_BASE_URL: `http://127.0.0.1:${ports.store}/compatible-mode/v1`,
    SIGHTLINE_SECRET: '0123456789abcdef'.repeat(4),
    LIMIT_UPLOAD_MB_PER_DAY: '0',
  };
  await start(['--import', here('../gateway/probe.mjs'), 'scripts/serve.mjs'], settings, (said) =>
    said.includes('ready at'),
  );
  await upload(8 * mebibyte);
  const results = [];
  for (let round = 0; round < rounds; round += 1) results.push(await measure());
  console.table(results);
  const growths = ['MB half-way', 'MB after'].map((name) => median(results.map((result) => result[name])));
  const verdicts = growths.map((growth, index) => ({
    isMet: growth <= mostGrowthMb,
    budget: `512 MB leave at most ${mostGrowthMb} MB more, ${index === 0 ? 'half-way' : 'afterwards'}`,
    measured: `${growth} MB`,
  }));
  if (!printVerdicts(verdicts)) process.exitCode = 1;
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
