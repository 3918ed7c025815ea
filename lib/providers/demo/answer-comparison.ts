import 'server-only';
import type { SampleId } from '@/lib/tasks/samples';
import { colourList, leadingColours, lightOf } from './answer-own-picture';
import type { ReplyLanguage } from './language';
import type { SeenPicture } from './look';
import { type Phrases, phrasesFor } from './phrases';
import { sampleScripts } from './samples/sample-scripts';
import { pairScript } from './samples/scene-scripts';

/** Two or more pictures in a table, and what follows from it. */
export function compareSeen(pictures: readonly SeenPicture[], language: ReplyLanguage): string {
  const phrases = phrasesFor(language);
  const hasStranger = pictures.some(({ reading }) => reading.sample === null);
  return [
    phrases.compareIntro(pictures.length),
    table(pictures, language, phrases),
    findings(pictures, language, phrases),
    samplePair(pictures, language, phrases),
    hasStranger ? phrases.cannotName : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function findings(pictures: readonly SeenPicture[], language: ReplyLanguage, phrases: Phrases): string {
  if (showTheSame(pictures)) return phrases.compareSame;
  const sentences = [phrases.compareSizes(largestOf(pictures)), sharedColours(pictures, language, phrases)];
  return sentences.join(language === 'en' ? ' ' : '');
}

/** The prepared comparison, where both samples are there. */
function samplePair(pictures: readonly SeenPicture[], language: ReplyLanguage, phrases: Phrases): string {
  const nameOf = (id: SampleId) => {
    const found = pictures.find(({ reading }) => reading.sample?.id === id);
    return found === undefined ? null : phrases.picture(found.number);
  };
  const [street, table] = [nameOf('street'), nameOf('table')];
  return street === null || table === null ? '' : pairScript[language]({ street, table });
}

function table(pictures: readonly SeenPicture[], language: ReplyLanguage, phrases: Phrases): string {
  const { compareRows: titles } = phrases;
  const row = (title: string, cell: (picture: SeenPicture) => string) =>
    `| ${[title, ...pictures.map(cell)].join(' | ')} |`;
  const gistOf = ({ reading: { sample } }: SeenPicture) =>
    sample === null ? '–' : sampleScripts[sample.id].gist[language];
  const rows = [
    row('', ({ number }) => phrases.picture(number)),
    `|${' --- |'.repeat(pictures.length + 1)}`,
    row(titles.size, ({ reading }) => `${reading.width} × ${reading.height}`),
    row(titles.format, ({ reading }) => reading.format.toUpperCase()),
    row(titles.light, ({ reading }) => phrases.lightName[lightOf(reading)]),
    row(titles.colours, ({ reading }) => colourList(reading, phrases)),
  ];
  const isAnyKnown = pictures.some(({ reading }) => reading.sample !== null);
  return [...rows, ...(isAnyKnown ? [row(titles.content, gistOf)] : [])].join('\n');
}

/** Thumbnails within what compression changes. */
function showTheSame([first, ...others]: readonly SeenPicture[]): boolean {
  if (first === undefined) return false;
  return others.every(({ reading }) => {
    const differences = Array.from(reading.signature, (value, index) =>
      Math.abs(value - (first.reading.signature[index] ?? 0)),
    );
    return (
      reading.width === first.reading.width &&
      reading.height === first.reading.height &&
      Math.max(...differences) <= 4
    );
  });
}

function largestOf(pictures: readonly SeenPicture[]): number | null {
  const areas = pictures.map(({ reading }) => reading.width * reading.height);
  const most = Math.max(...areas);
  return areas.every((area) => area === most) ? null : (pictures[areas.indexOf(most)]?.number ?? null);
}

function sharedColours(
  [first, ...others]: readonly SeenPicture[],
  language: ReplyLanguage,
  phrases: Phrases,
): string {
  const names = first?.reading.colours.map(({ name }) => name) ?? [];
  const shared = names.filter((name) =>
    others.every(({ reading }) => reading.colours.some((colour) => colour.name === name)),
  );
  return shared.length === 0
    ? phrases.compareUnshared
    : phrases.compareShared(leadingColours(shared, language, phrases));
}
