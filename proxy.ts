import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, pageHeaders } from '@/lib/core/page-headers';

/**
 * Gives every page a content-security policy with a nonce of its own and the other headers that a page is guarded by.
 * Never matches `/api`: a matched route has its body cut at 10 MB; nor `/preview`, which has a policy of its own.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, {
    isDevelopment: process.env.NODE_ENV === 'development',
    mayFetchMedia: process.env.ALLOW_REMOTE_MEDIA?.trim() === 'true',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  const isSecure = request.headers.get('x-forwarded-proto') === 'https';
  for (const [name, value] of pageHeaders(isSecure)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [
    '/((?!api(?:/|$)|_next/|preview$|samples/|icons/|pdfjs/|favicon\\.ico|icon\\.svg|apple-icon\\.png|opengraph-image|manifest\\.webmanifest).*)',
  ],
};
