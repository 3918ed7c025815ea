const yearSeconds = 31_536_000;

/** Keeps a choice that the server needs before it draws the page; null forgets it. */
export function rememberInCookie(name: string, value: string | null): void {
  const [content, maxAgeSeconds] = value === null ? ['', 0] : [value, yearSeconds];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain HTTP.
  document.cookie = `${name}=${content}; path=/; max-age=${maxAgeSeconds}; samesite=lax`;
}
