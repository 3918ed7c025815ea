import 'server-only';
import { type ColourName, coloursNamed, colourText } from './colour-names';
import type { Region } from './find-regions';
import { type Intent, isAboutEverything } from './intent';
import type { ReplyLanguage } from './language';
import { type Phrases, type Place, phrasesFor } from './phrases';
import type { PictureReading } from './read-picture';
import { blockSection, proseSection, type Section } from './section';
import type { Mark } from './wire';

export interface Question {
  readonly intent: Intent;
  readonly words: string;
  readonly language: ReplyLanguage;
}

/** What can be said of a person's own picture: computed from its pixels, or that it cannot be told. */
export function answerOwnPicture(reading: PictureReading, question: Question): Section {
  const phrases = phrasesFor(question.language);
  const { intent } = question;
  if (intent === 'find' || intent === 'point') return markRegions(reading, question, phrases);
  return proseSection(
    excuseFor(intent, phrases),
    ...describe(reading, question.language, phrases),
    intent === 'other' ? '' : phrases.cannotName,
  );
}

/** Why what was asked for cannot be told; empty where a description answers it. */
function excuseFor(intent: Intent, phrases: Phrases): string {
  switch (intent) {
    case 'count':
      return phrases.cannotCount;
    case 'read':
    case 'extract':
    case 'parse':
      return phrases.cannotRead;
    case 'solve':
      return phrases.cannotSolve;
    case 'locate':
    case 'build':
    case 'write':
    case 'ask':
    case 'other':
      return phrases.cannotAnswer;
    default:
      return '';
  }
}

function markRegions(reading: PictureReading, { intent, words }: Question, phrases: Phrases): Section {
  const kind = intent === 'point' ? 'points' : 'boxes';
  const colours = coloursNamed(words);
  const isByColour = colours.size > 0;
  const regions = reading.regions.filter(({ colour }) => !isByColour || colours.has(colour));
  const marks = regions.map((region) => toMark(region, phrases));
  if (marks.length === 0)
    return blockSection(
      { kind, marks },
      isByColour ? phrases.colourMissing : phrases.noRegions,
      phrases.cannotName,
    );
  return blockSection(
    { kind, marks },
    isByColour ? phrases.colourFound(marks.length) : phrases.regionsFound(marks.length),
    isAboutEverything(words) ? phrases.cannotName : phrases.cannotMatch,
  );
}

function toMark({ colour, box, point }: Region, phrases: Phrases): Mark {
  return { label: phrases.regionLabel(colourText(colour)), box, point };
}

function describe(reading: PictureReading, language: ReplyLanguage, phrases: Phrases): string[] {
  const facts = [
    phrases.size(reading),
    phrases.light(lightOf(reading), contrastOf(reading)),
    phrases.colours(colourList(reading, phrases)),
  ];
  const regions = reading.regions.map((region) =>
    phrases.regionLine(
      phrases.regionLabel(colourText(region.colour)),
      placeOf(region),
      percentOf(region.share),
    ),
  );
  const stands =
    regions.length === 0 ? phrases.noRegions : `${phrases.regionsTitle}\n\n${regions.join('\n')}`;
  return [facts.join(language === 'en' ? ' ' : ''), stands];
}

export function colourList(reading: PictureReading, phrases: Phrases): string {
  return phrases.list(
    reading.colours
      .slice(0, 5)
      .map(({ name, share }) => phrases.colourShare(colourText(name), percentOf(share))),
  );
}

/** The names of the leading colours, for a sentence without numbers. */
export function leadingColours(
  names: readonly ColourName[],
  language: ReplyLanguage,
  phrases: Phrases,
): string {
  return phrases.list(names.map((name) => colourText(name)[language]));
}

const percentOf = (share: number) => Math.max(1, Math.round(share * 100));

export function lightOf({ lightness }: PictureReading): 'dark' | 'medium' | 'bright' {
  if (lightness < 38) return 'dark';
  return lightness < 66 ? 'medium' : 'bright';
}

function contrastOf({ contrast }: PictureReading): 'soft' | 'medium' | 'strong' {
  if (contrast < 13) return 'soft';
  return contrast < 26 ? 'medium' : 'strong';
}

const columns = ['left', 'middle', 'right'] as const;
const grid: Readonly<Record<(typeof columns)[number], readonly [Place, Place, Place]>> = {
  left: ['top-left', 'left', 'bottom-left'],
  middle: ['top', 'middle', 'bottom'],
  right: ['top-right', 'right', 'bottom-right'],
};

/** In which ninth of the picture the middle of the region's box lies. */
function placeOf({ box: [x1, y1, x2, y2] }: Region): Place {
  const third = (value: number) => Math.min(2, Math.floor(value * 3));
  return grid[columns[third((x1 + x2) / 2)] ?? 'middle'][third((y1 + y2) / 2)] ?? 'middle';
}
