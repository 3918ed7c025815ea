/**
 * What the server did on its own for a turn, so that the person is told: asked again after a passing fault, or asked
 * otherwise because the upstream wanted it so. Travels as a comment of the event stream.
 */
export const noticeCodes = [
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

/** A page that the model looked at while it searched. */
export interface SearchSource {
  readonly title: string;
  /** An http or https address. */
  readonly url: string;
}
