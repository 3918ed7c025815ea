/** `npm run serve`: the production server. It owns host, port, timeouts, signals and what is believed of a proxy. */
import { fileURLToPath } from 'node:url';
import { loadEnvFiles } from './serve/load-env-files.mjs';
import { readServeSettings } from './serve/serve-settings.mjs';
import { startServer } from './serve/start-server.mjs';
import { stopGracefully } from './serve/stop-gracefully.mjs';

const dir = fileURLToPath(new URL('..', import.meta.url));

try {
  loadEnvFiles(dir);
  const { server, url } = await startServer({ dir, ...readServeSettings(process.env) });
  stopGracefully(server);
  console.log(`Sightline is ready at ${url}`);
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}
