import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import type { Lab } from './lab';

const names = {
  black: { en: 'black', 'zh-CN': '黑色', 'zh-TW': '黑色' },
  'dark-grey': { en: 'dark-grey', 'zh-CN': '深灰色', 'zh-TW': '深灰色' },
  grey: { en: 'grey', 'zh-CN': '灰色', 'zh-TW': '灰色' },
  'light-grey': { en: 'light-grey', 'zh-CN': '浅灰色', 'zh-TW': '淺灰色' },
  white: { en: 'white', 'zh-CN': '白色', 'zh-TW': '白色' },
  'dark-red': { en: 'dark-red', 'zh-CN': '深红色', 'zh-TW': '深紅色' },
  red: { en: 'red', 'zh-CN': '红色', 'zh-TW': '紅色' },
  pink: { en: 'pink', 'zh-CN': '粉色', 'zh-TW': '粉紅色' },
  brown: { en: 'brown', 'zh-CN': '棕色', 'zh-TW': '棕色' },
  orange: { en: 'orange', 'zh-CN': '橙色', 'zh-TW': '橘色' },
  beige: { en: 'beige', 'zh-CN': '米色', 'zh-TW': '米色' },
  olive: { en: 'olive', 'zh-CN': '橄榄色', 'zh-TW': '橄欖色' },
  yellow: { en: 'yellow', 'zh-CN': '黄色', 'zh-TW': '黃色' },
  'dark-green': { en: 'dark-green', 'zh-CN': '深绿色', 'zh-TW': '深綠色' },
  green: { en: 'green', 'zh-CN': '绿色', 'zh-TW': '綠色' },
  'light-green': { en: 'light-green', 'zh-CN': '浅绿色', 'zh-TW': '淺綠色' },
  turquoise: { en: 'turquoise', 'zh-CN': '青色', 'zh-TW': '青色' },
  'dark-blue': { en: 'dark-blue', 'zh-CN': '深蓝色', 'zh-TW': '深藍色' },
  blue: { en: 'blue', 'zh-CN': '蓝色', 'zh-TW': '藍色' },
  'light-blue': { en: 'light-blue', 'zh-CN': '浅蓝色', 'zh-TW': '淺藍色' },
  purple: { en: 'purple', 'zh-CN': '紫色', 'zh-TW': '紫色' },
} as const satisfies Record<string, LocalText>;

export type ColourName = keyof typeof names;

/** Names for hues in degrees of the L*a*b* circle, up to `below`; each by lightness and strength. */
const hues: readonly { readonly below: number; readonly name: (l: number, chroma: number) => ColourName }[] =
  [
    { below: 22, name: (l) => (l < 38 ? 'dark-red' : 'pink') },
    {
      below: 50,
      name: (l, chroma) =>
        l < 36
          ? chroma < 30
            ? 'brown'
            : 'dark-red'
          : l > 66 && chroma < 60
            ? 'pink'
            : chroma < 32
              ? 'brown'
              : 'red',
    },
    {
      below: 79,
      name: (l, chroma) => (chroma < 34 && l >= 68 ? 'beige' : l < 58 || chroma < 42 ? 'brown' : 'orange'),
    },
    {
      below: 112,
      name: (l, chroma) =>
        chroma < 40 && l >= 66 ? 'beige' : l < 58 ? (chroma < 24 ? 'brown' : 'olive') : 'yellow',
    },
    { below: 168, name: (l) => (l < 38 ? 'dark-green' : l > 78 ? 'light-green' : 'green') },
    { below: 220, name: () => 'turquoise' },
    { below: 312, name: (l) => (l < 31 ? 'dark-blue' : l > 64 ? 'light-blue' : 'blue') },
    { below: 345, name: () => 'purple' },
    { below: 360, name: (l) => (l < 38 ? 'purple' : 'pink') },
  ];

/** The everyday name nearest to a colour. */
export function nameColour({ l, a, b }: Lab): ColourName {
  const chroma = Math.hypot(a, b);
  if (l < 14 && chroma < 16) return 'black';
  if (chroma < (l > 90 ? 6 : 10)) return nameGrey(l);
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return hues.find(({ below }) => hue < below)?.name(l, chroma) ?? 'pink';
}

function nameGrey(l: number): ColourName {
  if (l < 18) return 'black';
  if (l < 42) return 'dark-grey';
  if (l < 68) return 'grey';
  return l < 90 ? 'light-grey' : 'white';
}

export function colourText(name: ColourName): LocalText {
  return names[name];
}

const askedColours: readonly (readonly [RegExp, readonly ColourName[]])[] = [
  [/\bred\b|红|紅/i, ['red', 'dark-red']],
  [/\bpink\b|粉/i, ['pink']],
  [/\borange\b|橙|橘/i, ['orange']],
  [/\byellow\b|黄色|黃色/i, ['yellow', 'olive']],
  [/\bgreen\b|绿|綠/i, ['green', 'dark-green', 'light-green', 'olive']],
  [/\bblue\b|蓝|藍/i, ['blue', 'dark-blue', 'light-blue']],
  [/\bpurple\b|\bviolet\b|紫/i, ['purple']],
  [/\bbrown\b|棕|褐/i, ['brown']],
  [/\bblack\b|黑/i, ['black', 'dark-grey']],
  [/\bwhite\b|白色/i, ['white']],
  [/\bgr[ea]y\b|灰/i, ['grey', 'dark-grey', 'light-grey']],
  [/\bturquoise\b|\bteal\b|\bcyan\b|青色/i, ['turquoise']],
];

/** The colours that the words ask for, shades included; empty when they name none. */
export function coloursNamed(words: string): ReadonlySet<ColourName> {
  return new Set(askedColours.filter(([pattern]) => pattern.test(words)).flatMap(([, found]) => found));
}
