import ipaddr from 'ipaddr.js';

/**
 * HOST, PORT and TRUST_PROXY. Throws `NAME: what is wrong, what is expected`; an empty value means unset.
 * `trust` is the number of proxies in front, or the networks they stand in.
 */
export function readServeSettings(source) {
  return {
    host: given(source.HOST) ?? '127.0.0.1',
    port: readPort(given(source.PORT) ?? '3000'),
    trust: readTrust(given(source.TRUST_PROXY) ?? '0'),
  };
}

function given(value) {
  return value?.trim() || undefined;
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT: "${text}" is no port, expected a number from 0 to 65535`);
}

function readTrust(text) {
  if (/^\d{1,2}$/.test(text)) return { hops: Number(text), networks: [] };
  return { hops: null, networks: text.split(',').map((part) => readNetwork(part.trim())) };
}

function readNetwork(text) {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (ipaddr.isValid(text)) {
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  throw new Error(
    `TRUST_PROXY: "${text}" is neither, expected a number of proxies or a list of networks such as 10.0.0.0/8`,
  );
}
