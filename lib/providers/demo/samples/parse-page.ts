import 'server-only';
import type { Block } from '../wire';
import { toThousandths } from '../wire';
import { unitBox } from './known-object';
import type { KnownSample } from './known-samples';
import { type PageBlock, pageBlocks } from './page-blocks';

/**
 * A sample as QwenVL HTML, or as QwenVL Markdown where the words ask for that.
 * Source: Qwen3-VL cookbooks, document_parsing.
 */
export function parsePage(sample: KnownSample, words: string): Block {
  const format = /markdown/i.test(words) ? 'markdown' : 'html';
  const blocks = pageBlocks(sample);
  const text = format === 'html' ? writeHtml(blocks, sample) : writeMarkdown(blocks, sample);
  return { kind: 'page', format, text };
}

function numbersOf({ box }: PageBlock, sample: KnownSample): readonly number[] {
  return unitBox(box, sample).map(toThousandths);
}

function writeHtml(blocks: readonly PageBlock[], sample: KnownSample): string {
  const elements = blocks.map((block) => writeElement(block, numbersOf(block, sample).join(' ')));
  return `<html><body>\n${elements.join('\n')}\n</body></html>`;
}

function writeElement({ kind, text, rows }: PageBlock, numbers: string): string {
  const place = `data-bbox="${numbers}"`;
  switch (kind) {
    case 'title':
      return `<h1 ${place}>${escapeHtml(text)}</h1>`;
    case 'heading':
      return `<h2 ${place}>${escapeHtml(text)}</h2>`;
    case 'text':
      return `<p ${place}>${escapeHtml(text)}</p>`;
    case 'table':
      return `<div class="table" ${place}><table>${rows.map(writeRow).join('')}</table></div>`;
    default:
      return `<div class="${kind}" ${place}>${escapeHtml(text)}</div>`;
  }
}

function writeRow(cells: readonly string[], index: number): string {
  const tag = index === 0 ? 'th' : 'td';
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Only images and tables carry their place, in a comment before them. */
function writeMarkdown(blocks: readonly PageBlock[], sample: KnownSample): string {
  return blocks.map((block) => writePart(block, numbersOf(block, sample).join(', '))).join('\n\n');
}

function writePart({ kind, text, rows }: PageBlock, numbers: string): string {
  switch (kind) {
    case 'title':
      return `# ${text}`;
    case 'heading':
      return `## ${text}`;
    case 'image':
      return `<!-- Image (${numbers}) -->`;
    case 'table':
      return `<!-- Table (${numbers}) -->\n${writeTable(rows)}`;
    default:
      return text;
  }
}

function writeTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)].join('\n');
}
