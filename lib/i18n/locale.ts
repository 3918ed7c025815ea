/** The languages the product speaks. The catalogues are `messages/<locale>/<namespace>.json`. */
export const locales = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

export const localeCookie = 'sightline-locale';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The best of our languages for a browser that asks with `Accept-Language`.
 * Hant scripts and the regions that write them get 繁體中文, every other Chinese gets 简体中文.
 * Source: RFC 9110 section 12.5.4 (quality values), RFC 4647 section 3.4 (lookup).
 */
export function matchLocale(acceptLanguage: string | null): Locale {
  for (const tag of tagsByQuality(acceptLanguage ?? '')) {
    if (/^zh-(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-TW';
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return defaultLocale;
}

function tagsByQuality(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/i.exec(text)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
