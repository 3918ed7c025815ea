import { jsonrepair } from 'jsonrepair';
import { fencesOf } from '../fences';

const named = new Set(['', 'json', 'jsonc', 'json5', 'jsonl']);
const opening = /^[ \t]*[{[]/;
/** What follows may be prose: data ends with its last bracket. */
const bare = /^[ \t]*[{[][\s\S]*[}\]]/m;

/** Deeper nesting is nobody's data, and would exhaust whoever walks through it. */
const deepest = 100;

/** The JSON documents of a reply, parsed, in its order: in fences, else where they stand bare. What cannot be read is not among them. */
export function jsonDocuments(text: string): readonly unknown[] {
  const fences = fencesOf(text);
  const sources = fences.flatMap(({ language, code }) =>
    named.has(language) && opening.test(code.trimStart()) ? [code] : [],
  );
  const found = fences.length > 0 ? sources : (bare.exec(text)?.slice(0, 1) ?? []);
  return found.flatMap((source) => {
    const value = parsed(source);
    return value === undefined || isDeeper(value, deepest) ? [] : [value];
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

/** As it was meant: replies hold trailing commas, comments and ends that are missing. */
function parsed(json: string): unknown {
  for (const read of [() => JSON.parse(json), () => JSON.parse(jsonrepair(json))]) {
    try {
      return read();
    } catch {
      // The next way of parsing is more lenient; after the last there is nothing to read.
    }
  }
  return undefined;
}
