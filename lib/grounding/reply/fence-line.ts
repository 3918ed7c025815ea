import type { TextCursor } from './text-cursor';

export interface Fence {
  /** The characters of the fence itself. */
  readonly marks: string;
  /** Nothing follows the marks: such a line also closes. */
  readonly isBare: boolean;
  /** A page is read for its marked-up regions alone; code in a language that no answer is given in, not at all. */
  readonly content: 'answer' | 'page' | 'other';
  /** Of the whole line, its break included. */
  readonly length: number;
}

/** Longer than any line that `fenceLine` matches: by then it has shown itself. */
const longestLine = 200;

const beginning = /[ \t]{0,32}(?:`{0,2}$|~{0,2}$|`{3}|~{3})/y;
const fenceLine = /[ \t]{0,32}(`{3,16}|~{3,16})[ \t]{0,16}([^\s`{[]{0,40})[^\n`{[]{0,80}(\n|$)/y;
/** Code in another language is no answer; these hold data, or are what models call their answers. */
const answerLanguages = new Set([
  '',
  'json',
  'json5',
  'jsonc',
  'jsonl',
  'ndjson',
  'text',
  'txt',
  'plaintext',
  'srt',
  'vtt',
  'jsonlines',
  'xml',
  'tool_call',
  'tool_calls',
  'tool_code',
  'bbox',
  'bboxes',
  'boxes',
  'detections',
  'output',
  'result',
  'results',
  'answer',
]);
const pageLanguages = new Set(['html', 'htm', 'xhtml', 'markdown', 'md', 'qwenvl']);

/** The fence that this line is, if it is one; `unknown` while the line has not fully arrived. */
export function readFenceLine(cursor: TextCursor): Fence | 'none' | 'unknown' {
  if (cursor.look(beginning) === '') return 'none';
  fenceLine.lastIndex = cursor.at;
  const match = fenceLine.exec(cursor.text);
  if (!match || (match[3] !== '\n' && !cursor.isLast)) return mayStillGrow(cursor) ? 'unknown' : 'none';
  const [line, marks = '', language = ''] = match;
  return {
    marks,
    isBare: language === '',
    content: contentIn(language.toLowerCase()),
    length: line.length,
  };
}

function contentIn(language: string): Fence['content'] {
  if (answerLanguages.has(language)) return 'answer';
  return pageLanguages.has(language) ? 'page' : 'other';
}

function mayStillGrow(cursor: TextCursor): boolean {
  if (cursor.isLast || cursor.text.length - cursor.at >= longestLine) return false;
  return cursor.text.indexOf('\n', cursor.at) === -1;
}
