import { readFileSync } from 'node:fs';

export const locales = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof locales)[number];

/** What the interface calls something in that language, by its path in the catalogue: `word('zh-CN', 'composer.send')`. */
export function word(locale: Locale, path: string): string {
  const [namespace = '', ...keys] = path.split('.');
  const file = new URL(`../lib/i18n/messages/${locale}/${namespace}.json`, import.meta.url);
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of keys) found = isRecord(found) ? found[key] : undefined;
  if (typeof found !== 'string') throw new Error(`No message ${path} in ${locale}.`);
  return found;
}

/** A message with places to fill in, as a pattern that fits whatever stands there; plurals fit anything. */
export function wordPattern(locale: Locale, path: string): RegExp {
  const text = word(locale, path);
  const plain = text.replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '\u0000');
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u0000', '.*');
  return new RegExp(`^${escaped}$`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
