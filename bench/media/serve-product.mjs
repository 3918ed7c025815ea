import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the built product with its demo provider; gives its address and the way to stop it. */
export async function serveProduct(port) {
  if (!existsSync(`${projectDir}.next/BUILD_ID`)) throw new Error('Run "npm run build" first.');
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DASHSCOPE_API_KEY: '',
  };
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: projectDir,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.kill() };
}
