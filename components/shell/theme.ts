import { rememberInCookie } from './remember-in-cookie';

/** The choices of the theme switch. `system` follows the device and is stored as no cookie at all. */
export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = 'sightline-theme';

export function readTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

/** Shows the theme at once and remembers it for the next page, which is served with it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  rememberInCookie(themeCookie, theme === 'system' ? null : theme);
}
