import 'server-only';
import { compareSeen } from './answer-comparison';
import { answerOwnPicture, leadingColours, type Question } from './answer-own-picture';
import { answerSample } from './answer-sample';
import type { SeenPicture, SeenVideo, Sights } from './look';
import { type Phrases, phrasesFor } from './phrases';
import type { Ask } from './request';
import type { Section } from './section';
import { writeMarks, writeMarksObject } from './wire';

/** The whole answer of a turn, before it is cut into events. */
export function composeReply(ask: Ask, question: Question, sights: Sights): string {
  const phrases = phrasesFor(question.language);
  const sections = answerAll(ask, question, sights);
  if (ask.wantsJsonObject)
    return writeJsonObject(
      sections.map(({ section }) => section),
      question,
    );
  const written = sections.map(({ heading, section }) =>
    [heading, writeSection(section, question)].filter(Boolean).join('\n\n'),
  );
  return [...written, ...notes(sights, phrases)].join('\n\n');
}

interface HeadedSection {
  readonly heading: string;
  readonly section: Section;
}

function answerAll(ask: Ask, question: Question, sights: Sights): HeadedSection[] {
  const phrases = phrasesFor(question.language);
  const prose = (before: string): HeadedSection => ({
    heading: '',
    section: { before, marks: null, after: '' },
  });
  if (sights.pictures.length === 0) {
    const isNothingThere = sights.addresses.length === 0 && sights.videos.length === 0;
    return isNothingThere ? [prose(phrases.noPicture)] : [];
  }
  if (question.intent === 'compare' && sights.pictures.length > 1)
    return [prose(compareSeen(sights.pictures, question.language))];
  const isAlone = ask.pictures.length === 1;
  const opening = question.intent === 'compare' ? [prose(phrases.compareAlone)] : [];
  return [
    ...opening,
    ...sights.pictures.map((picture) => ({
      heading: isAlone ? '' : `${phrases.picture(picture.number)}:`,
      section: answerOne(picture, question),
    })),
  ];
}

function answerOne({ reading }: SeenPicture, question: Question): Section {
  return reading.sample === null
    ? answerOwnPicture(reading, question)
    : answerSample(reading.sample, question);
}

function writeSection({ before, marks, after }: Section, { intent }: Question): string {
  const block = marks === null ? '' : writeMarks(marks, intent === 'point' ? 'point' : 'box');
  return [before, block, after].filter((text) => text !== '').join('\n\n');
}

/** `json_object` promises one object and nothing around it: the marks of all pictures, or the words as a string. */
function writeJsonObject(sections: readonly Section[], { intent }: Question): string {
  if (intent === 'find' || intent === 'point') {
    return writeMarksObject(
      sections.flatMap(({ marks }) => marks ?? []),
      intent === 'point' ? 'point' : 'box',
    );
  }
  return JSON.stringify({ answer: sections.map(({ before }) => before).join('\n\n') });
}

/** What was not looked at, and what can be said of videos. */
function notes(sights: Sights, phrases: Phrases): string[] {
  return [
    ...sights.addresses.map((number) => phrases.addressPicture(number)),
    ...(sights.leftOut.length === 0 ? [] : [phrases.leftOut(phrases.list(sights.leftOut.map(String)))]),
    ...sights.videos.map((video) => speakOfVideo(video, phrases)),
  ];
}

function speakOfVideo({ number, frameCount, frames }: SeenVideo, phrases: Phrases): string {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return phrases.videoUnseen(number);
  const coloursOf = ({ reading }: { reading: SeenPicture['reading'] }) =>
    leadingColours(
      reading.colours.slice(0, 2).map(({ name }) => name),
      phrases.language,
      phrases,
    );
  const { width, height, format } = first.reading;
  const facts = { number, frameCount, seenCount: frames.length, width, height, format };
  return phrases.frames({
    ...facts,
    firstColours: coloursOf(first),
    lastColours: coloursOf(last),
    changeAt: greatestChange(frames),
  });
}

/** Mean difference of thumbnails, 0–255, below which two frames look the same. */
const leastChange = 6;

/** The 1-based place of the frame that differs most from the one looked at before it. */
function greatestChange(frames: SeenVideo['frames']): number | null {
  const changes = frames.slice(1).map(({ place, reading }, index) => {
    const before = frames[index]?.reading.signature ?? reading.signature;
    const sum = Array.from(reading.signature).reduce(
      (total, value, cell) => total + Math.abs(value - (before[cell] ?? 0)),
      0,
    );
    return { place, change: sum / reading.signature.length };
  });
  const greatest = changes.reduce((most, each) => (each.change > most.change ? each : most), {
    place: 0,
    change: leastChange,
  });
  return greatest.place === 0 ? null : greatest.place;
}
