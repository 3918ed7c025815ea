import 'server-only';

/**
 * What the server listens on. HOST is the word of our own entry, which says that it is there; another one in production
 * (`next start`, the `server.js` of a standalone build) never reads it and listens on HOSTNAME, or everywhere.
 */
export function listeningHost(source: Readonly<Record<string, string | undefined>>): string | undefined {
  const hasOwnEntry = source.NODE_ENV !== 'production' || source.SIGHTLINE_ENTRY === 'own';
  return hasOwnEntry ? source.HOST : source.HOSTNAME || '0.0.0.0';
}
