import type { AssistantMessage, Message, UserMessage } from '@/lib/conversation/rows';
import type { Locale } from '@/lib/i18n/locale';

export const pictureSizes = ['small', 'medium', 'original'] as const;

export type PictureSize = (typeof pictureSizes)[number];

/** Of the longer side; null: all pixels. */
export const longestSidePx: Readonly<Record<PictureSize, number | null>> = {
  small: 800,
  medium: 1600,
  original: null,
};

export interface ReportChoices {
  /** Ids of the questions that are left out: those asked later are in it. */
  readonly leftOut: ReadonlySet<string>;
  readonly pictureSize: PictureSize;
  readonly hasReasoning: boolean;
  readonly hasParameters: boolean;
  readonly hasLocation: boolean;
  /** Of the reader. */
  readonly language: Locale;
}

export function defaultChoices(language: Locale): ReportChoices {
  return {
    leftOut: new Set(),
    pictureSize: 'medium',
    hasReasoning: true,
    hasParameters: true,
    hasLocation: false,
    language,
  };
}

/** A question with its answer, where there is one. */
export interface ReportTurn {
  readonly id: string;
  /** 1-based. */
  readonly number: number;
  readonly question: UserMessage;
  readonly answer: AssistantMessage | null;
}

/** The turns of a path, oldest first; an answer that is still being written is no part of its turn yet. */
export function turnsOf(path: readonly Message[]): readonly ReportTurn[] {
  const questions = path.filter((message) => message.role === 'user');
  return questions.map((question, index) => {
    const next = path[path.indexOf(question) + 1];
    const isWhole = next?.role === 'assistant' && next.status !== 'waiting' && next.status !== 'streaming';
    return { id: question.id, number: index + 1, question, answer: isWhole ? next : null };
  });
}
