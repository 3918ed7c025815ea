import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { markNodes, type PlacedNode, placeText } from './mark-nodes';
import { nestPassages } from './nest-passages';

const text = fc.stringMatching(/^[a-z ]{0,8}$/).map((value): ElementContent => ({ type: 'text', value }));
const elementOf =
  (tagName: string) =>
  (children: ElementContent[]): ElementContent => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  });

/** Blocks hold blocks and inline elements, inline elements none but their like. The texts are, one after the other, the whole. */
const tree = fc.letrec<{ inline: ElementContent; block: ElementContent }>((tie) => ({
  inline: fc.oneof({ maxDepth: 3 }, text, fc.array(tie('inline'), { maxLength: 4 }).map(elementOf('span'))),
  block: fc.oneof(
    { maxDepth: 3 },
    tie('inline'),
    fc.array(tie('block'), { maxLength: 4 }).map(elementOf('p')),
  ),
})).block;

const textOf = (node: ElementContent): string =>
  node.type === 'element' ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

function place(nodes: readonly ElementContent[], start: number): readonly PlacedNode[] {
  let at = start;
  return nodes.map((node) => {
    const from = at;
    at += textOf(node).length;
    return node.type === 'text' ? placeText(node, from) : { node, start: from, end: at };
  });
}

/** The innermost mark of every character. */
const owners = (node: ElementContent, owner = ''): readonly string[] => {
  if (node.type === 'text') return Array.from(node.value, () => owner);
  if (node.type !== 'element') return [];
  const inner = node.tagName === 'mark' ? String(node.properties.dataShape) : owner;
  return node.children.flatMap((child) => owners(child, inner));
};

const holdsBlock = (node: ElementContent, isMarked = false): boolean =>
  node.type === 'element' &&
  ((isMarked && node.tagName === 'p') ||
    node.children.some((child) => holdsBlock(child, isMarked || node.tagName === 'mark')));

test('marks change no text, cover each passage and nothing else, and never hold a block', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), spans, (nodes, found) => {
      const starts = new Map<ElementContent, number>();
      const note = (siblings: readonly ElementContent[], from: number) => {
        for (const { node, start } of place(siblings, from)) {
          starts.set(node, start);
          if (node.type === 'element') note(node.children, start);
        }
      };
      note(nodes, 0);
      const whole = nodes.map(textOf).join('');
      const passages = found
        .map(([start, width], index) => ({ start, end: start + width, shapeIds: [`s${index}`] }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const markings = nestPassages(passages, 0, whole.length);
      const marked = markNodes(place(nodes, 0), markings, (element) =>
        place(element.children, starts.get(element) ?? 0),
      );
      expect(marked.map(textOf).join('')).toBe(whole);
      expect(marked.some((node) => holdsBlock(node))).toBe(false);
      marked
        .flatMap((node) => owners(node))
        .forEach((owner, at) => {
          const said = passages.filter(({ start, end }) => start <= at && at < end);
          if (said.length === 0) expect(owner).toBe('');
          else expect(said.map(({ shapeIds }) => shapeIds[0])).toContain(owner);
        });
    }),
    { numRuns: 500 },
  );
});

test('siblings that lie wholly within are marked together', () => {
  const bold: ElementContent = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: 'cat' }],
  };
  const nodes: ElementContent[] = [
    { type: 'text', value: 'a <ref>' },
    bold,
    { type: 'text', value: '</ref> b' },
  ];
  const marked = markNodes(
    place(nodes, 0),
    nestPassages([{ start: 2, end: 16, shapeIds: ['s1', 's2'] }], 0, 18),
    () => [],
  );
  expect(marked.map((node) => (node.type === 'element' ? `[${textOf(node)}]` : textOf(node)))).toEqual([
    'a ',
    '[<ref>cat</ref>]',
    ' b',
  ]);
});
