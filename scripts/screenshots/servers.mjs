import { spawn } from 'node:child_process';
import { projectRoot } from '../setup/run.mjs';

const ports = { demo: 3451, qwen: 3452, upstream: 3453 };
const at = (port) => `http://127.0.0.1:${port}`;

/** The production app twice, on the demo provider and on a recorded upstream. Resolves when they answer. */
export async function startServers() {
  const app = { HOST: '127.0.0.1', DEFAULT_MODEL: '' };
  const children = [
    start('e2e/upstream/serve.mjs', { PORT: ports.upstream }),
    start('scripts/serve.mjs', { ...app, PORT: ports.demo, DASHSCOPE_API_KEY: '' }),
    start('scripts/serve.mjs', {
      ...app,
      PORT: ports.qwen,
      DASHSCOPE_API_KEY: 'sk-e2e-good-key',
      DASHSCOPE_BASE_URL: `${at(ports.upstream)}/compatible-mode/v1`,
    }),
  ];
  const addresses = { demo: at(ports.demo), qwen: at(ports.qwen), upstream: at(ports.upstream) };
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  try {
    await Promise.all([
      answers(addresses.demo),
      answers(addresses.qwen),
      answers(`${addresses.upstream}/__health`),
    ]);
  } catch (fault) {
    stop();
    throw fault;
  }
  return { addresses, stop };
}

function start(script, env) {
  return spawn(process.execPath, [script], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, `${value}`])),
    },
    stdio: 'ignore',
  });
}

async function answers(address) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} did not answer.`);
}
