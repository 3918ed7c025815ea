import 'server-only';
import ipaddr from 'ipaddr.js';

/**
 * What one client can have for itself: an IPv4 address, or the 64 bits of an IPv6 address that a connection is
 * given, since the other half is its own to choose. What is no address is a block of its own.
 */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
