import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import type { Intent } from './intent';
import type { ReplyLanguage } from './language';
import { phrasesEn } from './phrases-en';
import { phrasesZhCn } from './phrases-zh-cn';
import { phrasesZhTw } from './phrases-zh-tw';

export type Place =
  | 'top-left'
  | 'top'
  | 'top-right'
  | 'left'
  | 'middle'
  | 'right'
  | 'bottom-left'
  | 'bottom'
  | 'bottom-right';

export interface SizeFacts {
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

export interface FrameFacts extends SizeFacts {
  readonly number: number;
  readonly frameCount: number;
  readonly seenCount: number;
  readonly firstColours: string;
  readonly lastColours: string;
  /** 1-based frame before which the picture changes most, or null where it hardly does. */
  readonly changeAt: number | null;
}

/** Every sentence that the demo says outside the prepared answers. Percentages are whole numbers. */
export interface Phrases {
  readonly language: ReplyLanguage;
  readonly picture: (number: number) => string;
  readonly video: (number: number) => string;
  /** The line above what is said of one of several pictures. */
  readonly heading: (subject: string) => string;
  readonly size: (facts: SizeFacts) => string;
  readonly light: (light: 'dark' | 'medium' | 'bright', contrast: 'soft' | 'medium' | 'strong') => string;
  readonly colourShare: (colour: LocalText, percent: number) => string;
  readonly colours: (list: string) => string;
  readonly regionsTitle: string;
  readonly regionLine: (label: string, place: Place, percent: number) => string;
  readonly noRegions: string;
  readonly regionLabel: (colour: LocalText) => string;
  readonly cannotName: string;
  readonly regionsFound: (count: number) => string;
  readonly colourFound: (count: number) => string;
  readonly colourMissing: string;
  readonly cannotMatch: string;
  readonly cannotCount: string;
  readonly cannotRead: string;
  readonly cannotSolve: string;
  readonly cannotAnswer: string;
  readonly sampleFound: (count: number, isPartial: boolean) => string;
  readonly sampleBackdrop: (label: string) => string;
  readonly sampleMissing: (list: string) => string;
  readonly sampleCount: (items: readonly { readonly label: string; readonly count: number }[]) => string;
  readonly sampleNoText: string;
  readonly sampleNoProblem: string;
  readonly fieldsMissing: string;
  readonly fieldsUnnamed: string;
  readonly sampleOther: string;
  readonly compareIntro: (count: number) => string;
  readonly compareRows: {
    readonly size: string;
    readonly format: string;
    readonly light: string;
    readonly colours: string;
    readonly content: string;
  };
  readonly lightName: Readonly<Record<'dark' | 'medium' | 'bright', string>>;
  readonly compareSame: string;
  readonly compareSizes: (largest: number | null) => string;
  readonly compareShared: (list: string) => string;
  readonly compareUnshared: string;
  readonly compareAlone: string;
  readonly noPicture: string;
  readonly addressPicture: (number: number) => string;
  readonly addressVideo: (number: number) => string;
  readonly videoUnseen: (number: number) => string;
  readonly frames: (facts: FrameFacts) => string;
  readonly clipOther: string;
  readonly leftOut: (numbers: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly plan: {
    readonly asked: Readonly<Record<Intent, string>>;
    readonly nothingToSee: string;
    readonly decoded: (number: number, facts: SizeFacts) => string;
    readonly grouped: (colourCount: number, regionCount: number) => string;
    readonly unknown: string;
    readonly isSample: (title: string, objectCount: number, lineCount: number) => string;
    readonly isClip: (number: number, eventCount: number) => string;
    readonly sampleSteps: Readonly<Record<Intent, string>>;
  };
}

const phraseBooks: Readonly<Record<ReplyLanguage, Phrases>> = {
  en: phrasesEn,
  'zh-CN': phrasesZhCn,
  'zh-TW': phrasesZhTw,
};

export function phrasesFor(language: ReplyLanguage): Phrases {
  return phraseBooks[language];
}
