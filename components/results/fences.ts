/** A block of code of a reply, between fences. */
export interface Fence {
  /** Lower case; empty when it says nothing. */
  readonly language: string;
  readonly code: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+-]*)[^\n]*\n([\s\S]*?)(?:\n {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm;

/** The blocks of code of a reply, in its order; one that the reply's end cut off holds all that follows its fence. */
export function fencesOf(text: string): readonly Fence[] {
  return [...text.matchAll(fence)].map(([, , language = '', code = '']) => ({
    language: language.toLowerCase(),
    code,
  }));
}
