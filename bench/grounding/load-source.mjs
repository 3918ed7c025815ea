import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the product's modules from their source, to this process and to a page; no file is watched. */
export function serveSource(port) {
  return createViteServer({
    root: projectDir,
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    resolve: { alias: { '@': projectDir.replace(/\/$/, '') } },
    server: { port, strictPort: true, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { entries: [], include: ['zustand/vanilla'] },
  });
}
