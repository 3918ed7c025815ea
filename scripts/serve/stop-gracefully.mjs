/** How long answers that are still streaming may take to end. */
const graceMs = 15_000;

/** A kept-alive connection whose answer has ended is closed after this long, or it would hold the server to the last. */
const idleMs = 1;

/** On SIGTERM or SIGINT: takes no new connection, lets answers end, exits with 0. A second signal does not wait. */
export function stopGracefully(server) {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(0);
    isStopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    server.keepAliveTimeout = idleMs;
    setTimeout(() => process.exit(0), graceMs);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
