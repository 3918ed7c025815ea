/** `npm start`: installs what is missing, builds if stale, and serves the production app. */
import { buildIfStale } from './setup/build-if-stale.mjs';
import { installPackages } from './setup/install-packages.mjs';

installPackages();
const status = buildIfStale();
if (status !== 0) process.exit(status);
await import('./serve.mjs');
