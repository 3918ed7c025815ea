import { describe, expect, it } from 'vitest';
import { overwriteForwarded } from './overwrite-forwarded.mjs';
import { readServeSettings } from './serve-settings.mjs';
import { settleTarget } from './settle-target.mjs';

describe('readServeSettings', () => {
  it('listens on loopback and believes no proxy by default', () => {
    const expected = { host: '127.0.0.1', port: 3000, trust: { hops: 0, networks: [] } };
    expect(readServeSettings({})).toEqual(expected);
    expect(readServeSettings({ HOST: '', PORT: ' ', TRUST_PROXY: '' })).toEqual(expected);
  });

  it.each([
    [{ PORT: '70000' }, 'PORT: "70000" is no port, expected'],
    [{ PORT: 'http' }, 'PORT: "http" is no port, expected'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY: "yes" is neither, expected'],
    [{ TRUST_PROXY: '10.0.0.0/99' }, 'TRUST_PROXY: "10.0.0.0/99" is neither, expected'],
  ])('says what is wrong with %o', (source, sentence) => {
    expect(() => readServeSettings(source)).toThrow(sentence);
  });
});

describe('overwriteForwarded', () => {
  const claimed = {
    host: 'app:3000',
    'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.2',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'vision.example',
    forwarded: 'for=6.6.6.6',
    'x-real-ip': '6.6.6.6',
  };
  const seen = (TRUST_PROXY, remoteAddress = '::ffff:10.0.0.3', headers = claimed) => {
    const request = { headers: { ...headers }, socket: { remoteAddress } };
    overwriteForwarded(request, readServeSettings({ TRUST_PROXY }).trust);
    return request.headers;
  };

  it('tells the socket’s own facts when no proxy is trusted', () => {
    expect(seen('')).toEqual({
      host: 'app:3000',
      'x-forwarded-for': '10.0.0.3',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'app:3000',
      'x-sightline-forwarded': '1',
    });
  });

  it.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-prefix', '/app'],
    ['forwarded', 'for=203.0.113.7'],
    ['x-real-ip', ''],
  ])('leaves a mark where %s came along, whoever is trusted', (name, value) => {
    for (const trust of ['', '1']) {
      expect(seen(trust, '127.0.0.1', { host: 'a', [name]: value })['x-sightline-forwarded']).toBe('1');
    }
  });

  it('lets nobody set that mark, or hide behind an empty one', () => {
    const forged = { host: 'a', 'x-sightline-forwarded': '1' };
    expect(seen('', '127.0.0.1', forged)).not.toHaveProperty('x-sightline-forwarded');
    const hidden = { host: 'a', 'x-sightline-forwarded': '', 'x-forwarded-for': '203.0.113.7' };
    expect(seen('', '127.0.0.1', hidden)['x-sightline-forwarded']).toBe('1');
  });

  it('counts the proxies in front', () => {
    expect(seen('1')['x-forwarded-for']).toBe('10.0.0.2');
    expect(seen('2')).toMatchObject({
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'vision.example',
    });
    expect(seen('9')['x-forwarded-for']).toBe('6.6.6.6');
  });

  it('takes the nearest address outside the trusted networks', () => {
    expect(seen('10.0.0.0/8, fd00::/8')['x-forwarded-for']).toBe('203.0.113.7');
    expect(seen('10.0.0.0/8', '198.51.100.9')).toMatchObject({
      'x-forwarded-for': '198.51.100.9',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'app:3000',
    });
  });

  it('passes on no address that is none', () => {
    const headers = { host: 'a', 'x-forwarded-for': '<script>, unknown' };
    expect(seen('1', '10.0.0.3', headers)['x-forwarded-for']).toBe('10.0.0.3');
  });
});

describe('settleTarget', () => {
  const settled = (url, method = 'POST') => {
    const request = { method, url, headers: { host: 'localhost:3000' } };
    const fault = settleTarget(request);
    return fault?.code ?? `${request.headers.host}${request.url}`;
  };

  it('leaves an ordinary target alone', () => {
    expect(settled('/api/v1/models?x=%ff')).toBe('localhost:3000/api/v1/models?x=%ff');
    expect(settled('//evil.example/%E5%9B%BE', 'GET')).toBe('localhost:3000//evil.example/%E5%9B%BE');
  });

  it('takes the host of a whole address for the host, whatever the header says', () => {
    expect(settled('http://Evil.example:80/api?x=http://a')).toBe('evil.example/api?x=http://a');
    expect(settled('HTTPS://localhost:8443')).toBe('localhost:8443/');
  });

  it.each(['/api/%ff', '/%', 'api', '*', 'http://', ''])('refuses the target %s', (url) => {
    expect(settled(url)).toBe('invalid_request');
  });

  it.each(['TRACE', 'PROPFIND', 'CONNECT'])('refuses the method %s', (method) => {
    expect(settled('/api', method)).toBe('method_not_allowed');
  });
});
