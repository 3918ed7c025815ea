/**
 * Where the reader sees this page, such as `https://sightline.example`, from the request's headers; null when they
 * name no host. Our own server has made the forwarded ones true (scripts/serve/overwrite-forwarded.mjs). Pictures in
 * previews of links need a whole address, and only the request knows it: one build serves every host.
 */
export function pageOrigin(header: (name: string) => string | null): URL | null {
  const host = header('x-forwarded-host') || header('host');
  const scheme = header('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const address = `${scheme}://${host ?? ''}`;
  if (!URL.canParse(address)) return null;
  const origin = new URL(address);
  return origin.host === host?.toLowerCase() ? origin : null;
}
