import type { Block } from './block-reader';

/**
 * Makes references that point into another block resolve: every block with brackets is given the link definitions
 * of the others (they render nothing). Footnotes need their whole text, so a text that has some is one block.
 */
export function resolveReferences(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ kind, text }) => kind === 'prose' && /^ {0,3}\[\^[^\]\s]+\]:/m.test(text))) {
    return [{ kind: 'prose', start: 0, text }];
  }
  const definitions = blocks.filter(isDefinitions).map((block) => block.text);
  if (definitions.length === 0) return blocks;
  return blocks.map((block) => {
    const mayRefer = block.kind === 'prose' && block.text.includes('[') && !isDefinitions(block);
    return mayRefer ? { ...block, text: [block.text, ...definitions].join('\n\n') } : block;
  });
}

function isDefinitions({ kind, text }: Block): boolean {
  return kind === 'prose' && /^(?: {0,3}\[[^\]\n]+\]:[ \t]*\S.*(?:\n|$))+$/.test(text);
}
