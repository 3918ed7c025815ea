import 'server-only';
import type { Question } from './answer-own-picture';
import type { SeenPicture, SeenVideo, Sights } from './look';
import { type Phrases, phrasesFor } from './phrases';
import { mathsReasoning } from './samples/maths-reasoning';

/**
 * What the demo does before it answers, in words: the thinking block. It holds no coordinates. A problem that it has
 * the solution of is thought through.
 */
export function composePlan(question: Question, sights: Sights): string {
  const { intent, language } = question;
  if (intent === 'solve' && sights.pictures.some(({ reading }) => reading.sample?.id === 'maths'))
    return mathsReasoning[language];
  const phrases = phrasesFor(language);
  const { plan } = phrases;
  const steps = [
    ...sights.pictures.flatMap((picture) => planFor(picture, question, phrases)),
    ...sights.videos.flatMap((video) => planForVideo(video, phrases)),
  ];
  if (steps.length === 0) return [plan.asked[intent], plan.nothingToSee].join('\n');
  return Array.from(new Set([plan.asked[intent], ...steps])).join('\n\n');
}

function planFor(
  { number, reading }: SeenPicture,
  { intent, language }: Question,
  { plan }: Phrases,
): string[] {
  const decoded = plan.decoded(number, reading);
  const gap = language === 'en' ? ' ' : '';
  if (reading.sample !== null) {
    const { title, objects, lines } = reading.sample;
    const known = plan.isSample(title[language], objects.length, lines.length);
    return [[decoded, known].join(gap), plan.sampleSteps[intent]];
  }
  const grouped = plan.grouped(reading.colours.length, reading.regions.length);
  return [[decoded, grouped].join(gap), plan.unknown];
}

function planForVideo({ number, clip }: SeenVideo, { plan }: Phrases): string[] {
  return clip === null ? [] : [plan.isClip(number, clip.events.length)];
}
