import { execFileSync, spawn } from 'node:child_process';
import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const projectDir = here('../..');
const bareDir = here('bare-route');

const ports = { direct: 3210, pipe: 3211, bare: 3212, gateway: 3213 };

/**
 * Builds what has no build yet and starts the upstream and the three ways to it, each in a process of its own.
 */
export async function startTargets() {
  if (!existsSync(here('bare-route/.next/BUILD_ID'))) {
    execFileSync('npx', ['next', 'build'], { cwd: bareDir, stdio: 'inherit' });
  }
  if (!existsSync(`${projectDir}/.next/BUILD_ID`)) throw new Error('Run "npm run build" first.');
  const upstream = `http://127.0.0.1:${ports.direct}/v1`;
  const completions = `${upstream}/chat/completions`;
  const processes = [
    await start(['upstream.mjs'], { PORT: ports.direct }),
    await start(['pipe.mjs'], { PORT: ports.pipe, UPSTREAM_URL: completions }),
    await start(['serve-next.mjs', bareDir], { PORT: ports.bare, UPSTREAM_URL: completions }),
    await start(['serve-next.mjs', projectDir], {
      PORT: ports.gateway,
      DASHSCOPE_API_KEY: 'sk-bench-0000000000',
      DASHSCOPE_BASE_URL: upstream,
      DEFAULT_MODEL: '',
    }),
  ];
  return {
    urls: {
      direct: completions,
      pipe: `http://127.0.0.1:${ports.pipe}/`,
      bare: `http://127.0.0.1:${ports.bare}/api/bare`,
      gateway: `http://127.0.0.1:${ports.gateway}/api/v1/chat/completions`,
    },
    stop: () => {
      for (const child of processes) child.kill();
    },
  };
}

async function start([script, ...args], env) {
  const child = spawn(process.execPath, [here(script), ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const [output] of on(child.stdout, 'data')) {
    if (output.includes('ready')) break;
  }
  return child;
}
