import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The files that Next reads too, strongest first: a variable that is set already is never overwritten. */
const envFiles = ['.env.production.local', '.env.local', '.env.production', '.env'];

/** Makes the settings of the `.env` files known before the server is built, since host and port are among them. */
export function loadEnvFiles(dir) {
  for (const name of envFiles) {
    const path = join(dir, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}
