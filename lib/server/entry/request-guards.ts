import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import { refusal } from '../failures';

/** What the body of a route may be. None of them is a type that a foreign page may post without asking first. */
export type BodyKind = 'json' | 'media';

/**
 * What can be known of a request before a byte of its body is read; null when it may go on. The server holds a key
 * and listens on loopback: a foreign page must not be able to spend it, by DNS rebinding (`Host`) or by a plain
 * cross-site request (`Sec-Fetch-Site`, `Origin`, a body that is no JSON).
 */
export function refuseByHead(
  request: Request,
  extraHosts: readonly string[],
  takes: BodyKind = 'json',
): Failure | null {
  const host = request.headers.get('host') ?? '';
  if (!isAllowedHost(hostNameOf(host), extraHosts)) {
    const name = hostNameOf(host) || '(none)';
    return refusal(
      'host_not_allowed',
      403,
      `The host ${name} is not allowed: add it to SIGHTLINE_HOSTS on the server.`,
    );
  }
  if (isCrossSite(request.headers, host, extraHosts)) {
    return refusal('cross_site', 403, 'Requests from pages of another site are refused.');
  }
  if (request.method === 'POST' && !bodyTypes[takes].pattern.test(mediaTypeOf(request.headers))) {
    const message = `The body must be sent as ${bodyTypes[takes].inWords}.`;
    return refusal('unsupported_content_type', 415, message);
  }
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity') {
    return refusal('unsupported_content_type', 415, 'The body must be sent uncompressed.');
  }
  return null;
}

function isCrossSite(headers: Headers, host: string, extraHosts: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  const parsed = URL.canParse(origin) ? new URL(origin) : null;
  if (parsed === null) return true;
  return parsed.host !== host.toLowerCase() && !matchesAny(parsed.hostname, extraHosts);
}

function isAllowedHost(name: string, extraHosts: readonly string[]): boolean {
  const isLoopback =
    name === 'localhost' || name === '127.0.0.1' || name === '[::1]' || name.endsWith('.localhost');
  return isLoopback || matchesAny(name, extraHosts);
}

/** `*.lan` stands for every name below `lan`, not for `lan` itself. */
function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.')
      ? name.endsWith(pattern.slice(1)) && name.length > pattern.length - 1
      : name === pattern,
  );
}

/** The name of a `Host` header without its port; IPv6 addresses keep their brackets. */
function hostNameOf(host: string): string {
  const name = host.toLowerCase().replace(/:\d*$/, '');
  return /^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(name) ? name : '';
}

const bodyTypes: Readonly<Record<BodyKind, { readonly pattern: RegExp; readonly inWords: string }>> = {
  json: { pattern: /^application\/json$/, inWords: 'application/json' },
  media: {
    pattern: /^(?:(?:video|image)\/[a-z0-9.+-]+|application\/octet-stream)$/,
    inWords: 'video/…, image/… or application/octet-stream',
  },
};

function mediaTypeOf(headers: Headers): string {
  return headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
