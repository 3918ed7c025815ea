import 'server-only';
import { leadingColours, type Question } from './answer-own-picture';
import type { SeenPicture, SeenVideo } from './look';
import { type Phrases, phrasesFor } from './phrases';
import { answerClip } from './samples/answer-clip';
import { proseSection, type Section } from './section';

/** What is said of a video: the bundled clip is known, of others nothing but their frames can be looked at. */
export function speakOfVideo(video: SeenVideo, question: Question): Section {
  if (video.clip !== null) return answerClip(video.clip, question);
  return proseSection(speakOfFrames(video, phrasesFor(question.language)));
}

function speakOfFrames({ number, frameCount, frames, isElsewhere }: SeenVideo, phrases: Phrases): string {
  if (isElsewhere) return phrases.addressVideo(number);
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
