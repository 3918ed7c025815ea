import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const projectDir = here('../..');
const bareDir = here('bare-route');

const ports = { direct: 3210, pipe: 3211, bare: 3212, gateway: 3213 };
const accessCode = 'bench-code-of-many-signs';

/** What a client sends to every target; only the gateway asks for it. */
export const authorization = `Bearer ${accessCode}`;

/** Access codes, limits and log lines are all at work, and nothing is refused. */
const guardedSettings = {
  ACCESS_CODES: `bench:${accessCode}`,
  SIGHTLINE_SECRET: '0123456789abcdef'.repeat(4),
  LIMIT_REQUESTS_PER_MINUTE: '999999999',
  LIMIT_STREAMS: '999999',
  LIMIT_TOKENS_PER_DAY: '999999999999',
  LIMIT_UPLOAD_MB_PER_DAY: '999999',
  LOG_LEVEL: 'info',
};

/**
 * Starts an upstream (a script of this folder) and the ways to it that are named, each in a process of its own, which
 * write to files. Builds what has no build yet. `changes` are settings of the gateway's that differ.
 */
export async function startTargets(upstreamScript, names, changes = {}) {
  const logs = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  const upstream = `http://127.0.0.1:${ports.direct}/v1`;
  const completions = `${upstream}/chat/completions`;
  const probeSocket = join(logs, 'probe.sock');
  const processes = [];
  const start = async (name, args, env) => {
    const child = spawnLogged(args, { PORT: ports[name], ...env }, join(logs, `${name}.log`));
    processes.push(child);
    await untilListening(ports[name], child, name);
  };
  const starts = {
    pipe: () => start('pipe', [here('pipe.mjs')], { UPSTREAM_URL: completions }),
    bare: () => {
      if (!existsSync(here('bare-route/.next/BUILD_ID'))) {
        execFileSync('npx', ['next', 'build'], { cwd: bareDir, stdio: 'inherit' });
      }
      return start('bare', [here('serve-next.mjs'), bareDir], { UPSTREAM_URL: completions });
    },
    gateway: () => {
      if (!existsSync(`${projectDir}/.next/BUILD_ID`)) throw new Error('Run "npm run build" first.');
      return start('gateway', ['--import', here('probe.mjs'), here('serve-next.mjs'), projectDir], {
        ...guardedSettings,
        PROBE_SOCKET: probeSocket,
        DASHSCOPE_API_KEY: 'sk-bench-0000000000',
        DASHSCOPE_BASE_URL: upstream,
        DEFAULT_MODEL: '',
        ...changes,
      });
    },
  };
  await start('direct', [here(upstreamScript)], {});
  for (const name of names) await starts[name]();
  return {
    urls: {
      direct: completions,
      pipe: `http://127.0.0.1:${ports.pipe}/`,
      bare: `http://127.0.0.1:${ports.bare}/api/bare`,
      gateway: `http://127.0.0.1:${ports.gateway}/api/v1/chat/completions`,
    },
    upstreamOrigin: `http://127.0.0.1:${ports.direct}`,
    probeSocket,
    /** How many lines the gateway logged so far; a key or a code in them ends the bench. */
    countLogLines() {
      const text = readFileSync(join(logs, 'gateway.log'), 'utf8');
      if (text.includes(accessCode) || text.includes('sk-bench'))
        throw new Error('A secret stands in the log.');
      return text.split('\n').filter((line) => line.startsWith('{')).length;
    },
    stop() {
      for (const child of processes) child.kill();
      rmSync(logs, { recursive: true, force: true });
    },
  };
}

function spawnLogged(args, env, logFile) {
  const log = openSync(logFile, 'w');
  return spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, 'inherit'],
  });
}

async function untilListening(port, child, name) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it listened.`);
    if (await answersAt(port)) return;
    await pause(100);
  }
  throw new Error(`${name} did not listen on port ${port} within 30 s.`);
}

function answersAt(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isUp) => () => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}
