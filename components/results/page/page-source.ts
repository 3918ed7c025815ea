import type { Shape } from '@/lib/grounding/shape';
import { fencesOf } from '../fences';

/** A page as a reply gives it, ready to be read; HTML carries the ids of its regions in `data-shape`. */
export interface PageSource {
  readonly format: 'html' | 'markdown';
  readonly text: string;
}

const placed = /\sdata-(?:bbox|polygon)\s*=/i;
const comment = /<!--[\s\S]*?-->/g;
const latexTable = /\\begin\{tabular\}(?:\{[^}]*\})?([\s\S]*?)\\end\{tabular\}/g;
const latexFloat = /\\(?:begin|end)\{(?:table|center)\*?\}(?:\[[^\]]*\])?|\\centering|\\caption\{[^}]*\}/g;

/**
 * The page that a reply gives with places in it, or that it was asked for (`isAskedFor`); null: none. In Markdown the
 * places, which stand in comments, are left out, and tables in LaTeX become tables.
 */
export function pageSource(text: string, shapes: readonly Shape[], isAskedFor: boolean): PageSource | null {
  const isPlaced = placed.test(text);
  if (!isPlaced && !isAskedFor) return null;
  const marked = isPlaced ? withShapes(text, shapes) : text;
  const [fence] = fencesOf(marked);
  const page = fence?.code ?? marked;
  if (isPlaced || /<(?:html|body|table|h\d|p)[\s>]/i.test(page)) {
    const start = page.search(/<(?!!--)[a-z!]/i);
    return { format: 'html', text: page.slice(start, page.lastIndexOf('>') + 1) };
  }
  if (fence !== undefined && !/^(?:markdown|md)?$/.test(fence.language)) return null;
  return { format: 'markdown', text: readableMarkdown(page) };
}

/** The tags from which shapes were read, named after them. */
function withShapes(text: string, shapes: readonly Shape[]): string {
  const starts = new Map(shapes.map(({ id, span: [start] }) => [start, id]));
  let marked = text;
  for (const [start, id] of [...starts].toSorted(([one], [other]) => other - one)) {
    const name = /^<[a-z][\w:-]*/i.exec(marked.slice(start, start + 60))?.[0];
    if (name === undefined) continue;
    const at = start + name.length;
    marked = `${marked.slice(0, at)} data-shape="${id}"${marked.slice(at)}`;
  }
  return marked;
}

function readableMarkdown(text: string): string {
  return text
    .replace(comment, '')
    .replace(latexFloat, '')
    .replace(latexTable, (_, body: string) => tableOf(body));
}

function tableOf(body: string): string {
  const rows = body
    .replace(/\\(?:hline|toprule|midrule|bottomrule|cline\{[^}]*\})/g, '')
    .split(/\\\\/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => row.split(/(?<!\\)&/).map((cell) => plainCell(cell)));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return `\n\n${[line(head), line(Array(width).fill('---')), ...others.map(line)].join('\n')}\n\n`;
}

function plainCell(cell: string): string {
  return cell
    .replace(/\\(?:textbf|textit|multicolumn\{\d+\}\{[^}]*\}|multirow\{\d+\}\{[^}]*\})\{([^}]*)\}/g, '$1')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ')
    .trim();
}
