import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';

const port = 3341;
const key = 'sk-e2e-never-to-be-shown';

/** Starts an entry of the product; what it said when it ended, and whether it ever listened. */
async function endingOf(entry: string, env: Record<string, string>) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [entry], {
    signal: AbortSignal.timeout(30_000),
    env: { PATH, PORT: String(port), NODE_ENV: 'production', ...env },
  });
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  let hasListened = false;
  const watching = setInterval(() => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      hasListened = true;
      socket.destroy();
    });
    socket.once('error', () => {});
  }, 50);
  child.once('error', () => {});
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watching);
  return { code, stderr: stderr.trim(), hasListened };
}

test.describe.configure({ mode: 'serial' });

test('a server that others can reach does not start with a key and nothing that protects it', async () => {
  const ending = await endingOf('scripts/serve.mjs', { HOST: '0.0.0.0', DASHSCOPE_API_KEY: key });
  expect(ending).toEqual({
    code: 1,
    hasListened: false,
    stderr:
      'HOST: 0.0.0.0 lets others reach this server and spend its key, expected ACCESS_CODES, or OPEN_ACCESS=true if everybody may',
  });
});

/** Such an entry listens before it has begun, and answers nobody until then. */
test('nor does it where another entry listens everywhere, whatever HOST says', async () => {
  const given = { HOST: '127.0.0.1', DASHSCOPE_API_KEY: key };
  const ending = await endingOf('.next/standalone/server.js', given);
  expect(ending).toMatchObject({ code: 1, stderr: expect.stringMatching(/^HOST: 0\.0\.0\.0 lets others/m) });
  expect(ending.stderr).not.toContain(key);
});

test('a server that cannot keep its secret says so, and repeats no code', async () => {
  const ending = await endingOf('scripts/serve.mjs', {
    HOST: '0.0.0.0',
    ACCESS_CODES: 'anna:e2e-code-of-anna',
  });
  expect(ending).toMatchObject({ code: 1, hasListened: false });
  expect(ending.stderr).toMatch(/^SIGHTLINE_SECRET: is not set/);
  expect(ending.stderr).not.toContain('e2e-code');
});

test('a server meant for its own machine refuses what came through a proxy', async ({ request }) => {
  const models = 'http://127.0.0.1:3320/api/v1/models';
  for (const [name, value] of [
    ['X-Forwarded-For', '203.0.113.7'],
    ['X-Forwarded-Proto', 'https'],
    ['Forwarded', 'for=203.0.113.7'],
  ] as const) {
    const answer = await request.get(models, { headers: { [name]: value, 'X-Sightline-Forwarded': '' } });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'exposed_by_proxy' } });
  }
  expect((await request.get(models)).status()).toBe(200);
  expect((await request.get(models, { headers: { 'X-Sightline-Forwarded': '1' } })).status()).toBe(200);
});
