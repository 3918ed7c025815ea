/** A store for the bench: gives out policies, swallows form posts as fast as they come, and says what it got. */
import { createServer } from 'node:http';

const origin = `http://127.0.0.1:${process.env.PORT}`;
const policy = {
  policy: 'cG9saWN5',
  signature: 'c2lnbmF0dXJl',
  upload_dir: 'dashscope-instant/bench',
  upload_host: `${origin}/store`,
  expire_in_seconds: 300,
  max_file_size_mb: 1024,
  oss_access_key_id: 'LTAI-bench',
  x_oss_object_acl: 'private',
  x_oss_forbid_overwrite: 'true',
};
let gotBytes = 0;

createServer((request, response) => {
  if (request.url === '/got') return response.end(String(gotBytes));
  if (request.method === 'GET') return response.end(JSON.stringify({ request_id: 'bench', data: policy }));
  gotBytes = 0;
  request.on('data', (piece) => {
    gotBytes += piece.length;
  });
  request.on('end', () => response.end());
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
