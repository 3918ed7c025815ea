import 'server-only';

/** Tells what each piece of a growing text adds, whether the upstream sends what is new or everything so far. */
export interface Increments {
  /** What this piece adds. `outputTokens` is the upstream's count of all it said so far, null without one. */
  take(piece: string, outputTokens: number | null): string;
  /** What was held back and must be told now, as nothing more may come. */
  settle(): string;
}

/**
 * Increments are asked for, yet a server may repeat the whole text in each frame. A frame that begins with the one
 * before it could be either: it is held back until the next one tells. Two in a row are a server that repeats; an
 * equal frame is new text when the upstream counted more tokens for it.
 */
export function createIncrements(): Increments {
  let mode: 'undecided' | 'increments' | 'repeats' = 'undecided';
  let first = '';
  let held: string | null = null;
  /** Everything so far, while it is known to be repeated. */
  let said = '';
  let tokens: number | null = null;

  const decide = (piece: string, counted: number | null): string => {
    const last = held ?? first;
    const isRepeated = piece === last && counted !== null && counted === tokens;
    if (isRepeated) return '';
    if (piece === last || !piece.startsWith(last)) {
      mode = 'increments';
      return (held ?? '') + piece;
    }
    if (held === null) {
      held = piece;
      return '';
    }
    mode = 'repeats';
    said = piece;
    return piece.slice(first.length);
  };

  const takeRest = (piece: string): string => {
    const isWhole = piece.startsWith(said);
    const rest = isWhole ? piece.slice(said.length) : piece;
    said = isWhole ? piece : said + piece;
    return rest;
  };

  return {
    take(piece, outputTokens) {
      if (piece === '' || mode === 'increments') return piece;
      if (mode === 'repeats') return takeRest(piece);
      if (first !== '') {
        const added = decide(piece, outputTokens);
        tokens = outputTokens;
        return added;
      }
      first = piece;
      tokens = outputTokens;
      return piece;
    },
    settle() {
      if (mode !== 'undecided' || held === null) return '';
      mode = 'repeats';
      said = held;
      return held.slice(first.length);
    },
  };
}
