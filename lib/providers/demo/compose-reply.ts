import 'server-only';
import { compareSeen } from './answer-comparison';
import { answerOwnPicture, type Question } from './answer-own-picture';
import type { SeenPicture, Sights } from './look';
import { type Phrases, phrasesFor } from './phrases';
import type { Ask } from './request';
import { answerSample } from './samples/answer-sample';
import { compareShelves } from './samples/compare-shelves';
import { proseSection, type Section } from './section';
import { speakOfVideo } from './speak-of-video';
import { writeBlock } from './wire';
import { writeJsonObject } from './write-json-object';

/** The whole answer of a turn, before it is cut into events. */
export function composeReply(ask: Ask, question: Question, sights: Sights): string {
  const phrases = phrasesFor(question.language);
  const sections = [
    ...speakOfPictures(ask, question, sights),
    ...notes(sights, phrases).map((note) => proseSection(note)),
    ...speakOfVideos(ask, question, sights),
  ];
  const found = sections.length === 0 ? [proseSection(phrases.noPicture)] : sections;
  return ask.wantsJsonObject
    ? writeJsonObject(found, question.intent)
    : found.map(writeSection).filter(Boolean).join('\n\n');
}

function speakOfPictures(ask: Ask, question: Question, { pictures }: Sights): readonly Section[] {
  const phrases = phrasesFor(question.language);
  if (question.intent === 'compare' && pictures.length > 1)
    return (
      compareShelves(pictures, question.language) ?? [proseSection(compareSeen(pictures, question.language))]
    );
  const isCompareAlone = question.intent === 'compare' && pictures.length === 1;
  const opening = isCompareAlone ? [proseSection(phrases.compareAlone)] : [];
  const isAlone = ask.pictures.length === 1;
  return [
    ...opening,
    ...pictures.map((picture) =>
      underHeading(answerOne(picture, question), isAlone ? null : phrases.picture(picture.number), phrases),
    ),
  ];
}

function answerOne({ reading }: SeenPicture, question: Question): Section {
  return reading.sample === null
    ? answerOwnPicture(reading, question)
    : answerSample(reading.sample, question);
}

/** Sentences about unknown videos name them anyway; the clip gets a heading where it is not alone. */
function speakOfVideos(ask: Ask, question: Question, { videos, pictures }: Sights): readonly Section[] {
  const phrases = phrasesFor(question.language);
  const isAlone = ask.videos.length === 1 && pictures.length === 0;
  return videos.map((video) => {
    const hasHeading = video.clip !== null && !isAlone;
    return underHeading(
      speakOfVideo(video, question),
      hasHeading ? phrases.video(video.number) : null,
      phrases,
    );
  });
}

function underHeading(section: Section, subject: string | null, phrases: Phrases): Section {
  return subject === null ? section : { ...section, heading: phrases.heading(subject), subject };
}

function writeSection({ heading, before, block, after }: Section): string {
  const written = block === null ? '' : writeBlock(block);
  return [heading, before, written, after].filter(Boolean).join('\n\n');
}

/** What was not looked at. */
function notes(sights: Sights, phrases: Phrases): string[] {
  return [
    ...sights.addresses.map((number) => phrases.addressPicture(number)),
    ...(sights.leftOut.length === 0 ? [] : [phrases.leftOut(phrases.list(sights.leftOut.map(String)))]),
  ];
}
