import { describe, expect, it } from 'vitest';
import { refuseByHead } from './request-guards';

const post = (headers: Record<string, string>) =>
  new Request('http://n/api', {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
  });
const codeOf = (headers: Record<string, string>, hosts: readonly string[] = []) =>
  refuseByHead(post(headers), hosts)?.code ?? null;

describe('refuseByHead', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000', '[::1]', 'app.localhost:80'])(
    'lets the loopback name %s in',
    (host) => expect(codeOf({ host })).toBeNull(),
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5', '', 'a b'])(
    'refuses the host %s',
    (host) => expect(codeOf({ host })).toBe('host_not_allowed'),
  );

  it('lets in the hosts that were named, wildcards below their domain only', () => {
    const hosts = ['vision.example', '*.lan', '192.168.1.5'];
    for (const host of ['vision.example:8443', 'a.b.lan', '192.168.1.5:3000']) {
      expect(codeOf({ host }, hosts)).toBeNull();
    }
    for (const host of ['lan', 'x.vision.example', 'evillan']) {
      expect(codeOf({ host }, hosts)).toBe('host_not_allowed');
    }
  });

  it('refuses pages of other sites, by what the browser says of them', () => {
    expect(codeOf({ 'sec-fetch-site': 'cross-site' })).toBe('cross_site');
    expect(codeOf({ 'sec-fetch-site': 'same-site' })).toBe('cross_site');
    expect(codeOf({ origin: 'https://evil.example' })).toBe('cross_site');
    expect(codeOf({ origin: 'null' })).toBe('cross_site');
    expect(codeOf({ origin: 'http://localhost:5173' })).toBe('cross_site');
  });

  it('lets in its own page and clients without a page', () => {
    expect(codeOf({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBeNull();
    expect(codeOf({ 'sec-fetch-site': 'none' })).toBeNull();
    expect(
      codeOf({ host: '127.0.0.1:3000', origin: 'https://vision.example' }, ['vision.example']),
    ).toBeNull();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses a body sent as %s',
    (type) => expect(codeOf({ 'content-type': type })).toBe('unsupported_content_type'),
  );

  it('refuses a compressed body', () => {
    expect(codeOf({ 'content-encoding': 'gzip' })).toBe('unsupported_content_type');
    expect(codeOf({ 'content-encoding': 'Identity' })).toBeNull();
  });

  it('takes JSON with parameters', () => {
    expect(codeOf({ 'content-type': 'Application/JSON; charset=utf-8' })).toBeNull();
  });

  it.each(['video/mp4', 'image/avif', 'application/octet-stream', 'Video/MP4; codecs=avc1'])(
    'takes %s only where media are taken',
    (type) => {
      const posted = post({ 'content-type': type });
      expect(refuseByHead(posted, [], 'media')).toBeNull();
      expect(refuseByHead(posted, [])?.code).toBe('unsupported_content_type');
    },
  );

  it.each(['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json', ''])(
    'takes no %s where media are taken',
    (type) => {
      const refused = refuseByHead(post({ 'content-type': type }), [], 'media');
      expect(refused?.code).toBe('unsupported_content_type');
    },
  );
});
