/** Why a range of pages cannot be understood, with the part of it that is meant. */
export interface PageRangeFault {
  readonly code: 'not-a-range' | 'beyond-the-last' | 'backwards';
  readonly part: string;
}

export type PageRange =
  | { readonly pages: ReadonlySet<number>; readonly fault: null }
  | { readonly pages: null; readonly fault: PageRangeFault };

/** Full-width digits, commas and dashes, which Chinese keyboards write, and the dashes that typography knows. */
const plainForms: readonly (readonly [RegExp, string])[] = [
  [/[０-９]/g, '0123456789'],
  [/[，、；;]/g, ','],
  [/[－–—−~～]/g, '-'],
];

/** Reads "1-3, 7, 12-": pages count from 1, "-4" begins with the first and "12-" ends with the last. */
export function readPageRange(text: string, pageCount: number): PageRange {
  const pages = new Set<number>();
  const parts = plain(text).split(/,|(?<=\d)\s+(?=\d)/);
  for (const part of parts.map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const found = /^(?:(\d+)|(\d*)\s*-\s*(\d*))$/.exec(part);
    const [, only = '', from = only, to = only] = found ?? [];
    if (found === null || from + to === '') return faulty('not-a-range', part);
    const first = from === '' ? 1 : Number(from);
    const last = to === '' ? pageCount : Number(to);
    if (first < 1 || last < 1) return faulty('not-a-range', part);
    if (first > pageCount || last > pageCount) return faulty('beyond-the-last', part);
    if (first > last) return faulty('backwards', part);
    for (let page = first; page <= last; page += 1) pages.add(page);
  }
  return { pages, fault: null };
}

/** Writes the pages as `readPageRange` reads them: "1-3, 7". */
export function writePageRange(pages: ReadonlySet<number>): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of [...pages].toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

function plain(text: string): string {
  return plainForms.reduce(
    (done, [pattern, plainForm]) =>
      done.replace(pattern, (sign) =>
        plainForm.length === 1 ? plainForm : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
      ),
    text,
  );
}

function faulty(code: PageRangeFault['code'], part: string): PageRange {
  return { pages: null, fault: { code, part } };
}
