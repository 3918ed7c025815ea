import 'server-only';

/** `messages[0].content[1].image_url.url`; null for the body as a whole. */
export function formatPath(path: readonly PropertyKey[]): string | null {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? null : text;
}
