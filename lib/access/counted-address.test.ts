import { describe, expect, it } from 'vitest';
import { countedAddress, loggedAddress } from './counted-address';

describe('an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:aa:bb:1:2:3:4', '2001:db8:aa:bb::/64', '2001:db8:aa::/48'],
    ['2001:0DB8:00aa:00bb::4', '2001:db8:aa:bb::/64', '2001:db8:aa::/48'],
    ['2001:db8::', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['::1', '0:0:0:0::/64', '0:0:0::/48'],
    ['', '', 'unknown'],
    ['not an address', 'not an address', 'unknown'],
  ])('%s is counted as %s and logged as %s', (address, counted, logged) => {
    expect(countedAddress(address)).toBe(counted);
    expect(loggedAddress(address)).toBe(logged);
  });

  it('is one and the same from a whole net of a client', () => {
    expect(countedAddress('2001:db8:1:2:aaaa::1')).toBe(countedAddress('2001:db8:1:2:bbbb::2'));
    expect(countedAddress('2001:db8:1:2::1')).not.toBe(countedAddress('2001:db8:1:3::1'));
  });
});
