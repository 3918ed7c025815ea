import 'server-only';
import { isIPv6 } from 'node:net';

/**
 * What an address is counted by: an IPv4 address whole, of an IPv6 one the first 64 bits, since a client is given at
 * least so large a net and could take another address of it for every request (RFC 6177).
 */
export function countedAddress(address: string): string {
  const groups = groupsOf(address);
  return groups === null ? plain(address) : `${groups.slice(0, 4).join(':')}::/64`;
}

/** What a log line says of an address: the net it is in, which is too large to be one person. */
export function loggedAddress(address: string): string {
  const groups = groupsOf(address);
  if (groups !== null) return `${groups.slice(0, 3).join(':')}::/48`;
  const parts = plain(address).split('.');
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : 'unknown';
}

/** IPv4 written as IPv6 (`::ffff:192.0.2.1`) is that IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The eight groups of an IPv6 address without leading zeros; null for any other. */
function groupsOf(address: string): readonly string[] | null {
  const [bare = ''] = plain(address).split('%');
  if (!isIPv6(bare)) return null;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}
