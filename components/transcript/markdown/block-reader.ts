import { Lexer, type MarkedOptions, type Token, Tokenizer } from 'marked';
import { findOpaqueBlock, readBareJson, readDisplayMath } from './opaque-blocks';

/** A piece of Markdown that can be rendered by itself. `start` is its offset: it stays while the text grows. */
export type Block =
  | { readonly kind: 'prose'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'code';
      readonly start: number;
      readonly text: string;
      readonly language: string;
      readonly code: string;
      /** False while the fence, or the bare JSON, has not been closed. */
      readonly isClosed: boolean;
    };

export interface BlockReader {
  /** The blocks of the text. When it continues the last text read, only the unfinished tail is lexed again. */
  read(text: string): readonly Block[];
}

/** How many blocks at the end may still change their meaning: a list takes in what follows it, a paragraph its underline. */
const openBlocks = 2;

/** Splits a growing text into blocks. Links and footnotes defined in another block do not resolve. */
export function createBlockReader(): BlockReader {
  let known = '';
  let blocks: readonly Block[] = [];
  return {
    read(text) {
      const source = withLineFeeds(text);
      if (source === known) return blocks;
      const isLonger = known !== '' && source.startsWith(known);
      const frozen = isLonger ? blocks.slice(0, Math.max(0, blocks.length - openBlocks)) : [];
      const tailStart = isLonger ? (blocks[frozen.length]?.start ?? 0) : 0;
      blocks = [...frozen, ...lexBlocks(source.slice(tailStart), tailStart)];
      known = source;
      return blocks;
    },
  };
}

/** The text as blocks count it: every line ends with `\n`. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Every block of the text, lexed as a whole. */
export function lexBlocks(source: string, offset = 0): readonly Block[] {
  const tokens = new Lexer(lexerOptions()).blockTokens(source, []);
  const blocks: Block[] = [];
  let start = offset;
  for (const token of tokens) {
    if (token.type !== 'space') blocks.push(blockOf(token, start));
    start += token.raw.length;
  }
  return blocks;
}

function lexerOptions(): MarkedOptions {
  return {
    gfm: true,
    tokenizer: new HeadingsWithinParagraphs(),
    extensions: {
      block: [readDisplayMath, readBareJson],
      startBlock: [findOpaqueBlock],
      renderers: {},
      childTokens: {},
    },
  };
}

/** An underline makes a heading of the lines above it, but not of a block among them that is kept whole. */
class HeadingsWithinParagraphs extends Tokenizer {
  override lheading(source: string) {
    const heading = super.lheading(source);
    return heading && (findOpaqueBlock(heading.raw) === undefined ? heading : undefined);
  }
}

function blockOf(token: Token, start: number): Block {
  const text = token.raw.trimEnd();
  if (token.type === 'bareJson') {
    return { kind: 'code', start, text, language: 'json', code: text, isClosed: token.isClosed === true };
  }
  const isFence = token.type === 'code' && token.codeBlockStyle !== 'indented';
  const language = isFence ? (/^[^\s{]+/.exec(token.lang ?? '')?.[0]?.toLowerCase() ?? '') : '';
  if (!isFence || language === 'math') return { kind: 'prose', start, text };
  return { kind: 'code', start, text, language, code: token.text, isClosed: isClosedFence(token.raw) };
}

function isClosedFence(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '```';
  return new RegExp(`\\n {0,3}${fence}[~\`]* *\\n*$`).test(raw);
}
