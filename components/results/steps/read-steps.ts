/** A part of a worked solution, in the order of the reply; texts are Markdown. */
export type SolutionPart =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'step'; readonly number: number; readonly title: string; readonly text: string }
  | { readonly kind: 'result'; readonly text: string };

interface OpenPart {
  readonly kind: SolutionPart['kind'];
  readonly number: number;
  readonly title: string;
  readonly lines: string[];
  /** A result that is a paragraph ends with it; one under a heading goes on. */
  readonly endsAtBlank: boolean;
}

const chinese = '一二三四五六七八九十';
/** "Step 1:", "步骤1：", "第一步：", as a heading, in bold or plain. */
const namedStep =
  /^ {0,3}(#{1,6} *)?(\*\*)? *(?:(?:step|步骤|步驟) *(\d{1,2}|[一二三四五六七八九十])|第 *(\d{1,2}|[一二三四五六七八九十]) *步)(?= *(?:\*\*)? *(?:[:：.、,，—–-]|$)| *\*\*) *(\*\*)? *[:：.、,，—–-]* *(.*)$/i;
const numberedStep = /^ {0,1}(#{1,6} *)?(\*\*)?(\d{1,2})(?:[.)、．）] *)(?=\S)(.*)$/;
const resultMark =
  /^ {0,3}(#{1,6} *)?\**(?:final answer|answer|result|conclusion|最终答案|最終答案|答案|答|结论|結論|结果|結果)\**(?: *[:：]\**|(?=\**\s*$)) *(.*)$/i;
const wholeBold = /^\*\*([^*]+)\*\*[.。]?$/;
const fenceLine = /^ {0,3}(?:`{3,}|~{3,})/;

/** Steps and results of a solution; null where it does not come in two steps at least. */
export function readSteps(text: string): readonly SolutionPart[] | null {
  const lines = text.split('\n');
  const isNamed = lines.some((line) => namedStep.test(line));
  const parts: OpenPart[] = [];
  let isCode = false;
  let isFormula = false;
  for (const line of lines) {
    const isInside = isCode || isFormula;
    if (fenceLine.test(line)) isCode = !isCode;
    else if (!isCode && (line.match(/\$\$/g)?.length ?? 0) % 2 === 1) isFormula = !isFormula;
    const begun = isInside ? null : beginning(line, parts, isNamed);
    if (begun !== null) parts.push(begun);
    else goOn(parts, line);
  }
  const read = parts.flatMap((part) => closed(part) ?? []);
  return read.filter(({ kind }) => kind === 'step').length < 2 ? null : read;
}

function beginning(line: string, parts: readonly OpenPart[], isNamed: boolean): OpenPart | null {
  const lastStep = parts.findLast(({ kind }) => kind === 'step');
  const step = isNamed ? readNamed(line) : readNumbered(line, lastStep?.number ?? 0);
  if (step !== null) return step;
  if (lastStep === undefined) return null;
  const mark = resultMark.exec(line);
  if (mark) {
    const said = withoutBold(mark[2] ?? '');
    return open({ kind: 'result', lines: [said], endsAtBlank: said !== '' });
  }
  const bold = wholeBold.exec(line.trim())?.[1];
  if (bold !== undefined && line === line.trimStart()) {
    return open({ kind: 'result', lines: [bold], endsAtBlank: true });
  }
  if (line.includes('\\boxed{') && parts.at(-1)?.kind === 'step' && parts.at(-1)?.lines.at(-1) === '') {
    return open({ kind: 'result', lines: [line], endsAtBlank: true });
  }
  return /^#{1,6} /.test(line) ? open({ kind: 'prose', lines: [line] }) : null;
}

function goOn(parts: OpenPart[], line: string): void {
  const last = parts.at(-1);
  const isOver = last?.endsAtBlank && line.trim() === '';
  if (last === undefined || isOver) parts.push(open({ kind: 'prose', lines: [line] }));
  else last.lines.push(line);
}

function readNamed(line: string): OpenPart | null {
  const match = namedStep.exec(line);
  if (!match) return null;
  const [, heading, bold, arabic, ordinal, boldEnd, rest = ''] = match;
  const number = toNumber(arabic ?? ordinal ?? '1');
  const end = rest.indexOf('**');
  if (bold !== undefined && boldEnd === undefined && end !== -1) {
    const after = rest.slice(end + 2).replace(/^ *[:：]? */, '');
    return open({ kind: 'step', number, title: rest.slice(0, end), lines: [after] });
  }
  const isTitle = heading !== undefined;
  return open({
    kind: 'step',
    number,
    title: isTitle ? withoutBold(rest) : '',
    lines: isTitle ? [] : [rest],
  });
}

/** A number that does not follow belongs to a list within a step. */
function readNumbered(line: string, before: number): OpenPart | null {
  const match = numberedStep.exec(line);
  if (!match) return null;
  const [, heading, bold, digits, rest = ''] = match;
  const number = Number(digits);
  if (number !== 1 && number !== before + 1) return null;
  if (heading !== undefined) return open({ kind: 'step', number, title: withoutBold(rest), lines: [] });
  return open({ kind: 'step', number, lines: [`${bold ?? ''}${rest}`] });
}

function open(part: Partial<OpenPart> & Pick<OpenPart, 'kind' | 'lines'>): OpenPart {
  return { number: 0, title: '', endsAtBlank: false, ...part };
}

function closed({ kind, number, title, lines }: OpenPart): SolutionPart | null {
  const text = lines
    .map((line, index) => (kind === 'step' && index > 0 ? line.replace(/^ {1,3}/, '') : line))
    .join('\n')
    .replace(/^\s*\n|\s*(?:\n *-{3,} *)?\s*$/g, '');
  if (kind === 'step') return { kind, number, title: title.replace(/[:：]\s*$/, '').trim(), text };
  return text.trim() === '' ? null : { kind, text };
}

function withoutBold(text: string): string {
  return text.replace(/^\*\*|\*\*$/g, '').trim();
}

function toNumber(digits: string): number {
  const at = chinese.indexOf(digits);
  return at === -1 ? Number(digits) : at + 1;
}
