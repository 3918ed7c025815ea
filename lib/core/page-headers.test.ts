import { expect, it } from 'vitest';
import { contentSecurityPolicy, pageHeaders, previewHeaders } from './page-headers';

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

it('refuses what is not named, and scripts that do not carry the nonce', () => {
  const policy = directives(contentSecurityPolicy('abc'));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual([
    "'self'",
    "'nonce-abc'",
    "'strict-dynamic'",
    "'wasm-unsafe-eval'",
  ]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('frame-src')).toEqual(["'self'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  const scripts = [...policy]
    .filter(([name]) => name.startsWith('script-src'))
    .flatMap(([, sources]) => sources);
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
});

it('lets a page fetch by HTTPS where that was allowed, and show nothing but what it holds', () => {
  const policy = directives(contentSecurityPolicy('abc', { mayFetchMedia: true }));
  expect(policy.get('connect-src')).toEqual(["'self'", 'https:']);
  expect(policy.get('img-src')).toEqual(["'self'", 'blob:', 'data:']);
});

it('speaks of HTTPS to those alone who came by it', () => {
  const names = (isSecure: boolean) => pageHeaders(isSecure).map(([name]) => name);
  expect(names(true)).toContain('strict-transport-security');
  expect(names(false)).not.toContain('strict-transport-security');
  const permissions = new Map(pageHeaders(false)).get('permissions-policy');
  expect(permissions).toContain('camera=(self)');
  expect(permissions).toContain('microphone=()');
});

it('lets the frame of a page that a model wrote run what it carries, and reach nothing else', () => {
  const policy = directives(previewHeaders['content-security-policy'] ?? '');
  expect(policy.get('sandbox')).toEqual(['allow-scripts']);
  expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
  for (const name of ['default-src', 'frame-src', 'form-action', 'base-uri']) {
    expect(policy.get(name), name).toEqual(["'none'"]);
  }
  const sources = [...policy].filter(([name]) => name.endsWith('-src')).flatMap(([, named]) => named);
  expect(new Set(sources)).toEqual(new Set(["'none'", "'unsafe-inline'", 'data:', 'blob:']));
  expect(previewHeaders['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\)/);
});
