import 'server-only';
import type { VideoTruth } from '@/lib/tasks/video-truth';
import type { Question } from '../answer-own-picture';
import { asksForJson } from '../intent';
import { phrasesFor } from '../phrases';
import { blockSection, proseSection, type Section } from '../section';
import { clockTime } from '../wire';

const asksForTimes = /\btimestamps?\b|\btime ?stamped\b|\btimeline\b|时间戳|時間戳/i;

/** The prepared answer to a request about the bundled clip: its events as JSON, or what happens in words with times. */
export function answerClip({ events, summary }: VideoTruth, { intent, words, language }: Question): Section {
  const phrases = phrasesFor(language);
  const said = events.map(({ startSeconds, endSeconds, event }) => ({
    startSeconds,
    endSeconds,
    event: event[language],
  }));
  const isPrepared = intent === 'watch' || intent === 'describe';
  const opening = isPrepared ? '' : phrases.clipOther;
  if (asksForJson(words) || asksForTimes.test(words))
    return blockSection({ kind: 'events', events: said }, opening);
  const list = said.map(
    ({ startSeconds, endSeconds, event }) => `- ${minutes(startSeconds)} - ${minutes(endSeconds)}: ${event}`,
  );
  return proseSection(opening, summary[language], list.join('\n'));
}

/** mm:ss: no sample lasts an hour. */
const minutes = (seconds: number) => clockTime(seconds).slice(3);
