const longestStem = 80;
/** Names that Windows keeps for itself, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Separators, wildcards, control characters, and marks that turn the direction of writing. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

interface FileName {
  readonly stem: string;
  /** With its dot; empty when there is none. */
  readonly ending: string;
}

/** A name without ending that every file system takes and that leads out of no folder. */
export function safeStem(name: string, otherwise: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = Array.from(cleaned).slice(0, longestStem).join('').trimEnd() || otherwise;
  return reserved.test(stem) ? `${stem}_` : stem;
}

function safeFileName(name: string, otherwise: string): FileName {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name.trim())?.[0] ?? '';
  return { stem: safeStem(name.trim().slice(0, name.trim().length - ending.length), otherwise), ending };
}

/** Safe names, none of which differs from another by its ending or by case alone. */
export function uniqueFileNames(names: readonly string[], otherwise: string): readonly FileName[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const { stem, ending } = safeFileName(name, otherwise);
    let free = stem;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem}-${count}`;
    taken.add(free.toLowerCase());
    return { stem: free, ending };
  });
}
