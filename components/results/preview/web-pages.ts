import { type Fence, fencesOf } from '../fences';

const wholePage = /^[ \t]*(?:<!doctype html|<html[\s>])/im;
const markup = new Set(['html', 'htm', 'xhtml', 'svg']);
const unnamed = new Set(['', 'xml', 'text', 'plaintext']);
const pageEnd = /<\/html\s*>/i;
/** Regions of a page that was read, as `qwenvl html` gives them: a document, not a page to run. */
const region = /<[^>]+\sdata-(?:bbox|polygon)\s*=/i;

/**
 * Web pages that a reply wrote, as HTML that runs by itself, in the order of the reply. Parts that it wrote apart from its
 * only page, styles and scripts, are put into it.
 */
export function webPages(text: string): readonly string[] {
  const fences = fencesOf(text);
  const pages = fences.filter(isPage).map(({ code }) => code);
  const [only] = pages;
  if (only !== undefined) {
    return pages.length === 1 ? [withParts(only, fences)] : pages;
  }
  return fences.length === 0 ? barePage(text) : [];
}

function isPage({ language, code }: Fence): boolean {
  const isMarkup = markup.has(language) || (unnamed.has(language) && wholePage.test(code.slice(0, 500)));
  return isMarkup && /<[a-z]/i.test(code) && !region.test(code);
}

/** HTML that stands in the reply without a fence. */
function barePage(text: string): readonly string[] {
  const start = text.search(wholePage);
  if (start === -1 || region.test(text)) return [];
  const rest = text.slice(start);
  const end = pageEnd.exec(rest);
  return [end === null ? rest : rest.slice(0, end.index + end[0].length)];
}

/** What a page would load from files that the reply wrote beside it. */
function withParts(page: string, fences: readonly Fence[]): string {
  const codeIn = (...languages: readonly string[]) =>
    fences.flatMap(({ language, code }) => (languages.includes(language) ? [code] : [])).join('\n');
  const styles = codeIn('css');
  const scripts = codeIn('js', 'javascript', 'mjs');
  const parts = [
    styles === '' ? '' : `\n<style>\n${styles.replaceAll('</style', '<\\/style')}\n</style>`,
    scripts === '' ? '' : `\n<script>\n${scripts.replaceAll('</script', '<\\/script')}\n</script>`,
  ].join('');
  if (parts === '') return page;
  const end = /<\/body\s*>/i.exec(page)?.index ?? page.length;
  return `${page.slice(0, end)}${parts}\n${page.slice(end)}`;
}
