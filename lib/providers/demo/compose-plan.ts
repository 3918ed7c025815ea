import 'server-only';
import type { Question } from './answer-own-picture';
import type { SeenPicture, Sights } from './look';
import { type Phrases, phrasesFor } from './phrases';

/** What the demo does before it answers, in words: the thinking block. It holds no coordinates. */
export function composePlan(question: Question, sights: Sights): string {
  const phrases = phrasesFor(question.language);
  const { plan } = phrases;
  if (sights.pictures.length === 0) return [plan.asked[question.intent], plan.nothingToSee].join('\n');
  const steps = sights.pictures.flatMap((picture) => planFor(picture, question, phrases));
  return Array.from(new Set([plan.asked[question.intent], ...steps])).join('\n\n');
}

function planFor(
  { number, reading }: SeenPicture,
  { intent, language }: Question,
  { plan }: Phrases,
): string[] {
  const decoded = plan.decoded(number, reading);
  const gap = language === 'en' ? ' ' : '';
  if (reading.sample !== null) {
    const { title, objects } = reading.sample;
    return [[decoded, plan.isSample(title[language], objects.length)].join(gap), plan.sampleSteps[intent]];
  }
  const grouped = plan.grouped(reading.colours.length, reading.regions.length);
  return [[decoded, grouped].join(gap), plan.unknown];
}
