/** Serves the Next app in the folder it is given, by the product's own entry: both apps run under the same server. */
import { startServer } from '../../scripts/serve/start-server.mjs';

const dir = process.argv[2];
await startServer({
  dir,
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  trust: { hops: 0, networks: [] },
});
console.log('ready');
