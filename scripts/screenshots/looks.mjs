/** In which languages and sizes every scene is shown; each in light and in dark. */
const sizes = [
  [1440, 900],
  [390, 844],
];

export const schemes = ['light', 'dark'];

const everyLook = [
  ...['en', 'zh-CN', 'zh-TW'].flatMap((locale) =>
    sizes.map(([width, height]) => ({ locale, width, height, schemes })),
  ),
  { locale: 'en', width: 1024, height: 768, schemes },
];

/** `en-light-1440` names one picture of a scene; any part of it chooses all that have it. */
export function chooseLooks(wanted) {
  return everyLook
    .map((look) => ({
      ...look,
      schemes: schemes.filter((scheme) => nameOfLook(look, scheme).includes(wanted ?? '')),
    }))
    .filter((look) => look.schemes.length > 0);
}

export function nameOfLook({ locale, width }, scheme) {
  return `${locale}-${scheme}-${width}`;
}

export const isNarrow = ({ width }) => width < 640;

/** Where the Stage is a sheet and the conversations are a drawer. */
export const isBelowStage = ({ width }) => width < 900;
