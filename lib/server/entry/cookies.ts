import 'server-only';

/** Whose session it is, signed. */
export const sessionCookie = 'sightline_session';

/** The visitor's own key, encrypted. */
export const keyCookie = 'sightline_key';

export type CookieReader = (name: string) => string | undefined;

/** Reads cookies from a request; of several with one name the first counts, which has the longest path (RFC 6265, 5.4). */
export function cookiesOf(request: Request): CookieReader {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return (name) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * A `Set-Cookie` for a token without signs that need quoting. Scripts cannot read it, and it comes along only from
 * our own pages and when somebody follows a link to them. `Secure` under HTTPS, as the server's entry settled it.
 */
export function cookieWith(request: Request, name: string, token: string, seconds: number): string {
  const isSecure = request.headers.get('x-forwarded-proto') === 'https';
  return `${name}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** Takes a cookie away. */
export function cookieWithout(name: string): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`;
}
