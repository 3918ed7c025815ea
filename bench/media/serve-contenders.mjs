import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
// Node takes the module build; the plain script beside it is what a worker can load.
const library = fileURLToPath(
  new URL('browser-image-compression.js', import.meta.resolve('browser-image-compression')),
);

const files = {
  '/': ['text/html', `${here}contenders.html`],
  '/contenders.js': ['text/javascript', `${here}contenders.js`],
  '/browser-image-compression.js': ['text/javascript', library],
};

/** Serves the page on which other ways to shrink photos are measured. */
export async function serveContenders(port) {
  const server = createServer(async (request, response) => {
    const [type, path] = files[request.url] ?? [];
    if (path === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(await readFile(path));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
