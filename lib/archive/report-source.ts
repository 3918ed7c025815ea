import type { LabelColour } from '@/lib/grounding/label-colour';
import type { PictureShape } from '@/lib/grounding/shape';
import type { Size } from '@/lib/grounding/spaces';

/**
 * What a report says, in the language of its reader. Every string is plain text as a person, a file or a model gave
 * it, and is taken for hostile; only a reply's text is Markdown.
 */
export interface ReportSource {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Under the title, such as when it was written and with which models. */
  readonly about: readonly string[];
  readonly messages: readonly ReportMessage[];
  /** Every picture that the messages show, once, however many of them show it. */
  readonly pictures: readonly ReportPicture[];
  /** At the end: what is not in it. */
  readonly closing: readonly string[];
  readonly words: ReportWords;
}

export interface ReportPicture {
  /** `data:image/…;base64,…` */
  readonly dataUrl: string;
  /** As large as it is drawn: the original's pixels, in which shapes are given. */
  readonly size: Size;
}

export interface ReportMessage {
  readonly role: 'user' | 'assistant';
  /** "You 1", "Assistant 1" */
  readonly heading: string;
  /** Beside the heading: that no model answered, or the task that was asked for. */
  readonly marks: readonly { readonly text: string; readonly isWarning: boolean }[];
  readonly reasoning: { readonly summary: string; readonly text: string } | null;
  /** Of a person as it was written, of a reply Markdown. */
  readonly text: string;
  readonly media: readonly ReportMedium[];
  /** The data that a reply gave; empty: it gave none. */
  readonly fields: readonly ReportField[];
  /** How it ended, and what it had to go without. */
  readonly notes: readonly string[];
  readonly failure: { readonly title: string; readonly hint: string } | null;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** Model, tokens, times, parameters. */
  readonly facts: readonly string[];
}

/** A value by its name, what holds the values behind it that are one deeper, or a list of things alike. */
export type ReportField =
  | { readonly kind: 'field'; readonly name: string; readonly depth: number; readonly value: ReportValue }
  | { readonly kind: 'group'; readonly name: string; readonly depth: number }
  | {
      readonly kind: 'grid';
      readonly name: string;
      readonly depth: number;
      readonly columns: readonly string[];
      readonly lines: readonly (readonly ReportValue[])[];
    };

export interface ReportValue {
  readonly text: string;
  /** What the model said, where a person put something else in its place; null: this is what it said. */
  readonly said: string | null;
}

export interface ReportMedium {
  /** "Picture 2: cat.jpg" */
  readonly caption: string;
  readonly facts: readonly string[];
  /** Which of the report's pictures shows it; null: none, and `facts` say why. */
  readonly picture: number | null;
  /** "3 objects on cat.jpg"; empty where nothing is named. */
  readonly summary: string;
  readonly shapes: readonly ReportShape[];
  readonly events: readonly ReportEvent[];
  /** Of a video; null: not known, or a picture. */
  readonly durationSeconds: number | null;
}

export interface ReportShape {
  readonly shape: PictureShape;
  readonly colour: LabelColour;
  /** What those shapes have in common that are shown and hidden together. */
  readonly group: string;
  readonly name: string;
  /** "x 120 y 80 · 300 × 240 px" */
  readonly numbers: string;
  /** What else is said of it. */
  readonly details: string;
}

export interface ReportEvent {
  readonly colour: LabelColour;
  readonly name: string;
  /** In seconds of the video. */
  readonly from: number;
  readonly to: number;
  /** "0:02 – 0:05" */
  readonly times: string;
  readonly details: string;
}

/** What the report's own parts are called. */
export type ReportWords = Readonly<
  Record<
    | 'theme'
    | 'system'
    | 'light'
    | 'dark'
    | 'contents'
    | 'overlays'
    | 'names'
    | 'fullSize'
    | 'zoomIn'
    | 'zoomOut'
    | 'fit'
    | 'objects'
    | 'object'
    | 'place'
    | 'details'
    | 'events'
    | 'time'
    | 'event'
    | 'sources'
    | 'fields'
    | 'field'
    | 'value'
    | 'said'
    | 'facts'
    | 'code'
    | 'page'
    | 'picture'
    | 'done'
    | 'notDone'
    | 'footnotes'
    | 'footnoteBack',
    string
  >
>;

/** A piece of a reply's Markdown, as the transcript parts it. */
export type ReportBlock =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string };

/** How a reply is read: as it is read where it is shown on screen. */
export interface ReportReaders {
  readonly blocksOf: (text: string) => readonly ReportBlock[];
  /** Every formula between `$$`. */
  readonly rewriteMath: (text: string) => string;
  /** What a fence calls a language: its grammar and its name; null: not known. */
  readonly languageOf: (fence: string) => { readonly grammar: string; readonly name: string } | null;
  readonly isWorthColouring: (code: string) => boolean;
  /** An inert document: nothing in it runs or loads. */
  readonly parsePage: (html: string) => PageNode;
}

/** As much of a document's node as is read. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  /** Of an element alone, as is what follows. */
  readonly localName?: string;
  getAttribute?(name: string): string | null;
}
