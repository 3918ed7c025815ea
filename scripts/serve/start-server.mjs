import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import next from 'next';
import { overwriteForwarded } from './overwrite-forwarded.mjs';
import { createPatientServer, usualPatience } from './patient-server.mjs';
import { refuseTarget, settleTarget } from './settle-target.mjs';

/**
 * Serves the production build in `dir`. Resolves once requests are taken; rejects with a sentence when the build
 * is missing or the address cannot be had.
 */
export async function startServer({ dir, host, port, trust }) {
  applyBuiltConfig(dir);
  // The product believes HOST only where it is what is listened on.
  Object.assign(process.env, { SIGHTLINE_ENTRY: 'own', HOST: host });
  const app = next({ dev: false, dir, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createPatientServer(usualPatience, (request, response) => {
    const fault = settleTarget(request);
    if (fault !== null) return refuseTarget(response, fault);
    overwriteForwarded(request, trust);
    void handle(request, response);
  });
  await listen(server, host, port);
  return { server, url: urlOf(host, server.address().port) };
}

/**
 * Hands Next its configuration as the build resolved it, the way the entry that `next build` writes for containers
 * does: `next.config.mjs` and its plugins are not run again.
 */
function applyBuiltConfig(dir) {
  const built = join(dir, '.next', 'required-server-files.json');
  if (!existsSync(built)) {
    throw new Error('There is no build yet: run "npm run build" first, or "npm start", which does both.');
  }
  const { config } = JSON.parse(readFileSync(built, 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (fault) => reject(new Error(wordsFor(fault, host, port))));
    server.listen(port, host, resolve);
  });
}

function wordsFor(fault, host, port) {
  if (fault.code === 'EADDRINUSE') return `PORT: ${port} is taken on ${host}, expected a free one.`;
  if (fault.code === 'EACCES') return `PORT: ${port} may not be used by this user, expected one above 1023.`;
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return `HOST: ${host} is no address of this machine, expected one such as 127.0.0.1 or 0.0.0.0.`;
  }
  return `The server could not listen on ${host}:${port} (${fault.code}).`;
}

function urlOf(host, port) {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
