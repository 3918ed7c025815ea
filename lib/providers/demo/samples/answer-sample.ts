import 'server-only';
import type { Question } from '../answer-own-picture';
import { asksForJson, isAboutEverything } from '../intent';
import type { ReplyLanguage } from '../language';
import { phrasesFor } from '../phrases';
import { blockSection, proseSection, type Section } from '../section';
import { answerChart } from './answer-chart';
import { buildPage } from './build-page';
import { extractFields } from './extract-fields';
import { type KnownObject, toLine, toMark } from './known-object';
import type { KnownSample } from './known-samples';
import { objectsNamed } from './object-names';
import { parsePage } from './parse-page';
import { sampleScripts } from './sample-scripts';
import { cratesInSpace } from './scenery-objects';
import { solveMaths } from './solve-maths';
import { lakeCaptions } from './write-captions';

/** The prepared answer to a request about a bundled sample; its boxes, points and texts come from the drawing. */
export function answerSample(sample: KnownSample, question: Question): Section {
  const { intent, language, words } = question;
  const phrases = phrasesFor(language);
  const description = sampleScripts[sample.id].description[language];
  switch (intent) {
    case 'find':
    case 'point':
      return markObjects(sample, question);
    case 'count': {
      const counted = chosenObjects(sample, words) ?? foreground(sample);
      return proseSection(phrases.sampleCount(countByLabel(counted, language)));
    }
    case 'read':
      return readLines(sample, question);
    case 'extract':
      return extractFields(sample, question);
    case 'parse':
      return blockSection(parsePage(sample, words));
    case 'solve':
      return sample.id === 'maths'
        ? proseSection(solveMaths(language))
        : proseSection(phrases.sampleNoProblem, description);
    case 'locate':
      return sample.id === 'crates'
        ? blockSection({ kind: 'cuboids', cuboids: cratesInSpace(language) })
        : proseSection(phrases.sampleOther, description);
    case 'build':
      return sample.id === 'sketch' ? buildPage(language) : proseSection(phrases.sampleOther, description);
    case 'write':
      return sample.id === 'lake'
        ? proseSection(lakeCaptions[language])
        : proseSection(phrases.sampleOther, description);
    case 'ask':
      return proseSection(sample.id === 'chart' ? answerChart(language) : description);
    case 'other':
      return proseSection(phrases.sampleOther, description);
    default:
      return proseSection(description);
  }
}

function markObjects(sample: KnownSample, { intent, words, language }: Question): Section {
  const phrases = phrasesFor(language);
  const kind = intent === 'point' ? 'points' : 'boxes';
  const chosen = chosenObjects(sample, words);
  if (chosen === null && !isOpenRequest(words)) {
    const labels = countByLabel(sample.objects, language).map(({ label }) => label);
    return blockSection({ kind, marks: [] }, phrases.sampleMissing(phrases.list(labels)));
  }
  const objects = chosen ?? foreground(sample);
  const backdrop = chosen === null ? sample.objects.find(({ isBackdrop }) => isBackdrop) : undefined;
  return blockSection(
    { kind, marks: objects.map((object) => toMark(object, sample, language)) },
    phrases.sampleFound(objects.length, chosen !== null),
    backdrop ? phrases.sampleBackdrop(backdrop.label[language]) : '',
  );
}

/** Line by line, with boxes where the answer is to be read by a program. */
function readLines(sample: KnownSample, { words, language }: Question): Section {
  const lines = sample.lines.map((line) => toLine(line, sample));
  const opening = lines.length === 0 ? phrasesFor(language).sampleNoText : '';
  if (asksForJson(words)) return blockSection({ kind: 'lines', lines }, opening);
  return proseSection(opening === '' ? lines.map(({ text }) => `> ${toPlain(text)}`).join('  \n') : opening);
}

/** Keeps Markdown from reading marks into what is only written: "VISA **** 4471", "$24". */
const toPlain = (text: string) => text.replace(/[\\`*_$<>[\]]/g, '\\$&');

/** Asks for everything, or is nothing but the verb: "bbox_2d please", "定位". */
function isOpenRequest(words: string): boolean {
  return isAboutEverything(words) || words.length < 12;
}

/** The objects that the words name, or null when they name none. */
function chosenObjects({ objects }: KnownSample, words: string): readonly KnownObject[] | null {
  const named = objectsNamed(objects, words);
  return named.length === 0 ? null : named;
}

const foreground = ({ objects }: KnownSample) => objects.filter(({ isBackdrop }) => !isBackdrop);

/** How many units there are of each kind, in the order of the drawing. */
function countByLabel(
  objects: readonly KnownObject[],
  language: ReplyLanguage,
): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { label, count = 1 } of objects)
    counts.set(label[language], (counts.get(label[language]) ?? 0) + count);
  return Array.from(counts, ([label, count]) => ({ label, count }));
}
