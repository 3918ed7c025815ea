import ipaddr from 'ipaddr.js';

/** Says that the request came with a proxy's headers. Nobody outside can set or unset it: it is deleted first. */
const forwardedMark = 'x-sightline-forwarded';

/**
 * Makes `X-Forwarded-For`, `-Proto` and `-Host` say what is true: the socket's own facts, or a proxy's word where
 * `trust` names that proxy. `X-Forwarded-For` ends as the one address of the client. What a proxy said is gone then, so
 * a mark stays behind that one spoke.
 */
export function overwriteForwarded(request, trust) {
  const { headers, socket } = request;
  const claimed = lastValues(headers);
  delete headers[forwardedMark];
  if (Object.keys(headers).some(isWordOfProxy)) headers[forwardedMark] = '1';
  const isBehindProxy = trustsPeer(socket.remoteAddress, trust);
  headers['x-forwarded-for'] = clientAddress(headers['x-forwarded-for'], socket.remoteAddress, trust);
  headers['x-forwarded-proto'] = (isBehindProxy && claimed.proto) || (socket.encrypted ? 'https' : 'http');
  headers['x-forwarded-host'] = (isBehindProxy && claimed.host) || headers.host || '';
  for (const name of ['forwarded', 'x-real-ip', 'x-forwarded-port']) delete headers[name];
}

function isWordOfProxy(name) {
  return name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-');
}

function clientAddress(forwardedFor, peer, { hops, networks }) {
  if (hops === 0 || forwardedFor === undefined) return plain(peer);
  const claimed = forwardedFor.split(',').map((part) => part.trim());
  const chain = [...claimed.filter((part) => ipaddr.isValid(part)), plain(peer)];
  if (hops !== null) return plain(chain[Math.max(0, chain.length - 1 - hops)]);
  const outside = chain.findLast((address) => !isWithin(address, networks));
  return plain(outside ?? chain[0]);
}

function trustsPeer(peer, { hops, networks }) {
  return hops === null ? isWithin(plain(peer), networks) : hops > 0;
}

function isWithin(address, networks) {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => network[0].kind() === parsed.kind() && parsed.match(network));
}

/** A socket that takes both families writes 10.0.0.1 as `::ffff:10.0.0.1`; one that is gone has no address. */
function plain(address = '') {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

function lastValues(headers) {
  const last = (name) => headers[name]?.split(',').at(-1)?.trim() ?? '';
  const proto = last('x-forwarded-proto');
  return { proto: /^https?$/.test(proto) ? proto : '', host: last('x-forwarded-host') };
}
