import { request } from 'node:http';

/** Asks the probe in the server that was started with `PROBE_SOCKET`: `collected`, `memory` or `resources`. */
export function askProbe(socketPath, what) {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path: `/${what}`, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve(JSON.parse(text)));
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end();
  });
}
