import 'server-only';
import type { Sample, SampleObject } from '@/lib/tasks/samples';
import type { Question } from './answer-own-picture';
import { isAboutEverything } from './intent';
import type { ReplyLanguage } from './language';
import { phrasesFor } from './phrases';
import { objectsNamed } from './sample-names';
import { sampleScripts } from './sample-scripts';
import { proseSection, type Section } from './section';
import type { Mark } from './wire';

/** The prepared answer to a request about a bundled sample; its boxes and points come from the drawing. */
export function answerSample(sample: Sample, question: Question): Section {
  const { intent, language } = question;
  const phrases = phrasesFor(language);
  const description = sampleScripts[sample.id].description[language];
  switch (intent) {
    case 'find':
    case 'point':
      return markObjects(sample, question);
    case 'count':
      return proseSection(
        phrases.sampleCount(
          countByLabel(chosenObjects(sample, question.words) ?? foreground(sample), language),
        ),
      );
    case 'read':
      return proseSection(phrases.sampleNoText);
    case 'other':
      return proseSection(phrases.sampleOther, description);
    default:
      return proseSection(description);
  }
}

function markObjects(sample: Sample, { words, language }: Question): Section {
  const phrases = phrasesFor(language);
  const chosen = chosenObjects(sample, words);
  if (chosen === null && !isOpenRequest(words)) {
    const labels = countByLabel(sample.objects, language).map(({ label }) => label);
    return { before: phrases.sampleMissing(phrases.list(labels)), marks: [], after: '' };
  }
  const objects = chosen ?? foreground(sample);
  const backdrop = chosen === null ? sample.objects.find(({ isBackdrop }) => isBackdrop) : undefined;
  return {
    before: phrases.sampleFound(objects.length, chosen !== null),
    marks: objects.map((object) => toMark(object, sample, language)),
    after: backdrop ? phrases.sampleBackdrop(backdrop.label[language]) : '',
  };
}

/** Asks for everything, or is nothing but the verb: "bbox_2d please", "定位". */
function isOpenRequest(words: string): boolean {
  return isAboutEverything(words) || words.length < 12;
}

/** The objects that the words name, or null when they name none. */
function chosenObjects(sample: Sample, words: string): readonly SampleObject[] | null {
  const named = objectsNamed(sample, words);
  return named.length === 0 ? null : named;
}

const foreground = (sample: Sample) => sample.objects.filter(({ isBackdrop }) => !isBackdrop);

function toMark(
  { label, box: [x1, y1, x2, y2], point: [x, y] }: SampleObject,
  { width, height }: Sample,
  language: ReplyLanguage,
): Mark {
  return {
    label: label[language],
    box: [x1 / width, y1 / height, x2 / width, y2 / height],
    point: [(x + 0.5) / width, (y + 0.5) / height],
  };
}

/** How many there are of each kind, in the order of the drawing. */
function countByLabel(
  objects: readonly SampleObject[],
  language: ReplyLanguage,
): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { label } of objects) counts.set(label[language], (counts.get(label[language]) ?? 0) + 1);
  return Array.from(counts, ([label, count]) => ({ label, count }));
}
