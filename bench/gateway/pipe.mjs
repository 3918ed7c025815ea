/** The lower floor: a plain Node proxy that parses nothing. */
import { Agent, createServer, request as requestUpstream } from 'node:http';

const agent = new Agent({ keepAlive: true });

const server = createServer((request, response) => {
  const headers = { 'content-type': 'application/json', 'content-length': request.headers['content-length'] };
  const upstream = requestUpstream(process.env.UPSTREAM_URL, { method: 'POST', agent, headers }, (answer) => {
    response.writeHead(answer.statusCode, { 'content-type': 'text/event-stream' });
    answer.pipe(response);
  });
  request.pipe(upstream);
});

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
