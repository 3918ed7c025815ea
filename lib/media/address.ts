import { err, ok, type Result } from '@/lib/core/result';

/** What stands against an address, or had it fail (`lib/i18n`, namespace `ways`, key `address.fault.<code>`). */
export interface AddressFault {
  readonly code:
    | 'empty'
    | 'not-an-address'
    | 'scheme'
    | 'credentials'
    | 'too-long'
    | 'only-https'
    | 'unreachable'
    | 'stalled'
    | 'status'
    | 'wrong-type'
    | 'too-large'
    | 'no-content'
    | 'cancelled';
  /** Values for the sentence, such as host, status, limit. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a person may want to know before it is used; none of it forbids the use. */
export type AddressDoubt = 'insecure' | 'private-host' | 'looks-like-page';

export interface ReadAddress {
  /** In full, as it will be sent. */
  readonly url: string;
  readonly host: string;
  /** The last part of its path, or the host. */
  readonly name: string;
  /** By its ending; a picture where that says nothing. */
  readonly medium: 'picture' | 'video';
  readonly doubts: readonly AddressDoubt[];
}

/** As many as the server takes. */
const mostCharacters = 8192;
const videoEnding = /\.(?:mp4|m4v|mov|webm|mkv|avi|wmv|flv)$/i;
const pageEnding = /\.(?:html?|php|aspx?|jsp)$/i;

/** Reads what a person typed or pasted as the address of a picture or video. */
export function readAddress(text: string): Result<ReadAddress, AddressFault> {
  const typed = text.trim();
  if (typed === '') return fault('empty');
  if (typed.length > mostCharacters) return fault('too-long', { limit: mostCharacters });
  const url = parse(typed);
  if (url === null) return fault('not-an-address');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fault('scheme', { scheme: url.protocol.replace(':', '') });
  }
  if (url.username !== '' || url.password !== '') return fault('credentials');
  const isVideo = videoEnding.test(url.pathname);
  return ok({
    url: url.href,
    host: url.host,
    name: nameOf(url),
    medium: isVideo ? 'video' : 'picture',
    doubts: doubtsOf(url),
  });
}

/** People leave `https://` away; something like `cat.jpg` is a name and no address. */
function parse(typed: string): URL | null {
  if (/\s/.test(typed)) return null;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)) return URL.canParse(typed) ? new URL(typed) : null;
  const isHostWithPath = /^[^/]+(?:\.[^/]+|:\d+)\/.+/.test(typed);
  return isHostWithPath && URL.canParse(`https://${typed}`) ? new URL(`https://${typed}`) : null;
}

function nameOf({ pathname, host }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function doubtsOf(url: URL): readonly AddressDoubt[] {
  const doubts: AddressDoubt[] = [];
  if (url.protocol === 'http:') doubts.push('insecure');
  if (isPrivateHost(url.hostname)) doubts.push('private-host');
  if (pageEnding.test(url.pathname)) doubts.push('looks-like-page');
  return doubts;
}

/** Only machines of the same network reach it. Source: RFC 1918, 3927, 4193, 4291, 6762, 8375. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host.includes(':')) return /^(?:::1?$|f[cd]|fe[89ab]|::ffff:)/.test(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    );
  }
  return !host.includes('.') || /\.(?:local|localhost|internal|intranet|lan|home|home\.arpa)$/.test(host);
}

function fault(
  code: AddressFault['code'],
  values: AddressFault['values'] = {},
): { readonly ok: false; readonly error: AddressFault } {
  return err({ code, values });
}
