import { stringAt, valuesAt } from './json-fields';

/**
 * What the server did on its own for a turn, so that the person is told: asked again after a passing fault, or asked
 * otherwise because the upstream wanted it so. Travels as a comment of the event stream.
 */
const noticeCodes = [
  'retried',
  'thinking-switched-on',
  'thinking-switched-off',
  'usage-not-asked',
  'answer-cut-by-time',
] as const;

export type NoticeCode = (typeof noticeCodes)[number];

export interface TurnNotice {
  readonly code: NoticeCode;
  /** Values for the sentence, such as `attempts`. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How the comment of a notice begins in the event stream; its JSON follows. Clients that know nothing of it skip it. */
export const noticePrefix = ': notice ';

/** Reads what followed `noticePrefix`; null when it is no notice that this page knows. */
export function readNotice(value: unknown): TurnNotice | null {
  const code = noticeCodes.find((known) => known === stringAt(value, 'code'));
  return code === undefined ? null : { code, ...valuesAt(value) };
}

/** A page that the model looked at while it searched. */
export interface SearchSource {
  readonly title: string;
  /** An http or https address. */
  readonly url: string;
}
