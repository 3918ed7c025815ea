import 'server-only';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { shelfLabels } from '@/lib/tasks/shelf-labels';
import type { ShelfStand, ShelfTruth } from '@/lib/tasks/still-truth';
import type { ReplyLanguage } from '../language';
import type { SeenPicture } from '../look';
import { type Phrases, phrasesFor } from '../phrases';
import { blockSection, proseSection, type Section } from '../section';
import type { Mark } from '../wire';
import { middleOf, toMark } from './known-object';
import { money } from './money';
import { type ShelfDifference, shelfDifferences } from './shelf-differences';
import { shelfWords } from './shelf-words';

/**
 * The differences between the two sample shelves, in words and then picture by picture with boxes; from the picture
 * that was given first to the other, whichever of the shelves that is. Null for any other pictures.
 */
export function compareShelves(
  pictures: readonly SeenPicture[],
  language: ReplyLanguage,
): readonly Section[] | null {
  const [first, second] = pictures;
  if (first === undefined || second === undefined || pictures.length !== 2) return null;
  const ids = [first, second].map(({ reading }) => reading.sample?.id);
  if (!ids.includes('shelf-before') || !ids.includes('shelf-after')) return null;
  const phrases = phrasesFor(language);
  const isBackwards = ids[0] === 'shelf-after';
  const differences = shelfDifferences(isBackwards);
  const [firstTruth, secondTruth] = isBackwards
    ? [shelfAfterTruth, shelfBeforeTruth]
    : [shelfBeforeTruth, shelfAfterTruth];
  const opening = shelfWords[language].opening(
    phrases.picture(first.number),
    phrases.picture(second.number),
    differences.length,
  );
  return [
    proseSection(opening, differences.map((each) => `- ${inWords(each, language)}`).join('\n')),
    sectionOf(
      first,
      firstTruth,
      differences.flatMap((each) => markBefore(each, language)),
      phrases,
    ),
    sectionOf(
      second,
      secondTruth,
      differences.flatMap((each) => markAfter(each, language)),
      phrases,
    ),
  ];
}

interface ShelfMark {
  readonly label: string;
  readonly stand: ShelfStand;
  readonly isOnTag: boolean;
}

function sectionOf(
  { number }: SeenPicture,
  truth: ShelfTruth,
  marks: readonly ShelfMark[],
  phrases: Phrases,
): Section {
  const subject = phrases.picture(number);
  const onPicture = marks.map((mark) => placeMark(mark, truth));
  return {
    ...blockSection({ kind: 'boxes', marks: onPicture }),
    heading: phrases.heading(subject),
    subject,
  };
}

/** A changed price is shown on its tag, everything else on the product. */
function placeMark({ label, stand, isOnTag }: ShelfMark, truth: ShelfTruth): Mark {
  const box = isOnTag ? stand.tagBox : stand.box;
  const point = isOnTag ? middleOf(stand.tagBox) : stand.point;
  const words = { en: label, 'zh-CN': label, 'zh-TW': label };
  return toMark({ kind: stand.product, label: words, box, point, isBackdrop: false }, truth, 'en');
}

const priceOf = ({ cents }: ShelfStand) => `$${money(cents)}`;

function inWords(difference: ShelfDifference, language: ReplyLanguage): string {
  const words = shelfWords[language];
  const name = shelfLabels[difference.product][language];
  switch (difference.kind) {
    case 'added':
      return words.added(name, priceOf(difference.is), difference.is);
    case 'removed':
      return words.removed(name, priceOf(difference.was), difference.was);
    case 'moved':
      return words.moved(name, priceOf(difference.is), difference.was, difference.is);
    default:
      return words.priceChanged(name, priceOf(difference.was), priceOf(difference.is), difference.is);
  }
}

function markBefore(difference: ShelfDifference, language: ReplyLanguage): readonly ShelfMark[] {
  return difference.kind === 'added' ? [] : [markOf(difference, difference.was, language)];
}

function markAfter(difference: ShelfDifference, language: ReplyLanguage): readonly ShelfMark[] {
  return difference.kind === 'removed' ? [] : [markOf(difference, difference.is, language)];
}

function markOf({ kind, product }: ShelfDifference, stand: ShelfStand, language: ReplyLanguage): ShelfMark {
  const words = shelfWords[language];
  const name = shelfLabels[product][language];
  const labels = {
    added: words.addedLabel(name),
    removed: words.removedLabel(name),
    moved: words.movedLabel(name),
    'price-changed': words.priceLabel(name, priceOf(stand)),
  };
  return { label: labels[kind], stand, isOnTag: kind === 'price-changed' };
}
