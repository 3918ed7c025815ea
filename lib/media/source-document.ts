/** The file that a page was taken from, so that more of its pages can be taken later. */
export interface SourceDocument {
  readonly file: Blob;
  readonly name: string;
  /** Null: it opens without one. */
  readonly password: string | null;
}

/** By what is attached: the picture of a page, or the document itself. Known while the page lives. */
const sources = new WeakMap<Blob, SourceDocument>();

export function rememberSource(attached: Blob, source: SourceDocument): void {
  sources.set(attached, source);
}

/** Null: it came from no document, or from one that is no longer known. */
export function sourceDocument(attached: Blob): SourceDocument | null {
  return sources.get(attached) ?? null;
}
