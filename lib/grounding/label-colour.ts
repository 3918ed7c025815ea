export interface LabelColour {
  /** `#rrggbb` */
  readonly fill: string;
  /** Readable on `fill`. */
  readonly ink: string;
}

const darkInk = '#111114';
const lightInk = '#ffffff';

/**
 * Categorical colours for lines on photographs: bright enough to stand out from shadows, saturated enough to stand
 * out from skin, sky and foliage; the dark halo under each line carries them over bright ground.
 * Neighbours in the list are far apart, because a colour that is taken passes its label on to the next one.
 */
const palette: readonly LabelColour[] = [
  '#ff4f4f',
  '#3fc6ff',
  '#ffd60a',
  '#b47cff',
  '#45e06f',
  '#ff7ac8',
  '#4f7dff',
  '#ff9a2e',
  '#14e0d0',
  '#e24bff',
  '#c9f227',
  '#f3c9a0',
].map((fill) => ({ fill, ink: inkOn(fill) }));

const unlabelled: LabelColour = { fill: '#f5f5f5', ink: darkInk };

/** The colour of a label: the same wherever and in whatever case it is written. */
export function labelColour(label: string | null): LabelColour {
  return label === null ? unlabelled : (palette[homeOf(label)] ?? unlabelled);
}

/**
 * Colours for labels that are seen together, in order of appearance. Each keeps its own colour unless an earlier
 * one has it; a label never changes its colour when more follow.
 */
export function labelColours(labels: Iterable<string | null>): (label: string | null) => LabelColour {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const label of labels) {
    if (label === null || places.has(folded(label))) continue;
    const place = firstFree(homeOf(label), taken);
    places.set(folded(label), place);
    taken.add(place);
    if (taken.size === palette.length) taken.clear();
  }
  return (label) => {
    const place = label === null ? undefined : places.get(folded(label));
    return place === undefined ? labelColour(label) : (palette[place] ?? unlabelled);
  };
}

/** Black or white, whichever contrasts more by WCAG 2 relative luminance. */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(fill.slice(at, at + 2), 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? darkInk : lightInk;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function firstFree(home: number, taken: ReadonlySet<number>): number {
  const places = palette.map((_, step) => (home + step) % palette.length);
  return places.find((place) => !taken.has(place)) ?? home;
}

/** FNV-1a, 32 bit. */
function homeOf(label: string): number {
  let hash = 0x811c9dc5;
  for (const character of folded(label)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) % palette.length;
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}
