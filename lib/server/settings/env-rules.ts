import 'server-only';
import { isLoopbackHost } from './is-loopback-host';
import type { Variables } from './variables';

/**
 * What is wrong between settings that are right one by one, `NAME: what is wrong, what is expected`. A server that
 * others can reach must not spend its key for everybody by oversight.
 */
export function faultsBetween(given: Variables): readonly string[] {
  const { HOST, ACCESS_CODES, OPEN_ACCESS, DASHSCOPE_API_KEY, SIGHTLINE_SECRET } = given;
  const isReachable = !isLoopbackHost(HOST);
  const hasCodes = ACCESS_CODES.length > 0;
  const faults: string[] = [];
  if (isReachable && DASHSCOPE_API_KEY !== undefined && !hasCodes && OPEN_ACCESS !== true) {
    faults.push(
      `HOST: ${HOST} lets others reach this server and spend its key, expected ACCESS_CODES, or OPEN_ACCESS=true if everybody may`,
    );
  }
  if (isReachable && SIGHTLINE_SECRET === undefined && needsSecret(given)) {
    faults.push(
      'SIGHTLINE_SECRET: is not set, expected 32 bytes or more such as the output of "openssl rand -hex 32", since ACCESS_CODES, ALLOW_VISITOR_KEYS or REDIS_URL is set',
    );
  }
  return faults;
}

function needsSecret({ ACCESS_CODES, ALLOW_VISITOR_KEYS, REDIS_URL }: Variables): boolean {
  return ACCESS_CODES.length > 0 || ALLOW_VISITOR_KEYS === true || REDIS_URL !== undefined;
}
