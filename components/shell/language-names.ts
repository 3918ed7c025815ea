import type { Locale } from '@/lib/i18n/locale';

/** Each language is called by its own name, whatever the page speaks. */
export const ownNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};
