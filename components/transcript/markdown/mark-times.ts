import type { Element, ElementContent, Root, RootContent } from 'hast';
import { splitTimes } from './split-times';

/** Code stays as it was written, and a link leads elsewhere. */
const leftAlone = new Set(['code', 'pre', 'a']);

/** A step of rehype: times of a video become `time` elements with `data-seconds`. */
export function markTimes({ durationSeconds }: { readonly durationSeconds: number }) {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) => marked(node, durationSeconds));
  };
}

function marked<Node extends RootContent | ElementContent>(
  node: Node,
  durationSeconds: number,
): (Node | Element | ElementContent)[] {
  if (node.type === 'text') return splitTimes(node.value, durationSeconds).map(asNode);
  if (node.type === 'element' && !leftAlone.has(node.tagName)) {
    node.children = node.children.flatMap((child) => marked(child, durationSeconds));
  }
  return [node];
}

function asNode(piece: ReturnType<typeof splitTimes>[number]): ElementContent {
  if (typeof piece === 'string') return { type: 'text', value: piece };
  return {
    type: 'element',
    tagName: 'time',
    properties: { dataSeconds: String(piece.seconds) },
    children: [{ type: 'text', value: piece.text }],
  };
}
