import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * A step of rehype: HTML in a reply is shown as the text it is. What stands on lines of its own, such as an unfenced
 * page or its comments, keeps its lines.
 */
export function showMarkup() {
  return (tree: Root): void => {
    tree.children = tree.children.map((node) => shown(node, true));
  };
}

function shown<Node extends RootContent | ElementContent>(
  node: Node,
  isOnItsOwn: boolean,
): Node | ElementContent {
  if (node.type === 'element') {
    const { tagName } = node;
    node.children = node.children.map((child) => shown(child, tagName === 'blockquote'));
    return node;
  }
  if (node.type !== 'raw') return node;
  const place = node.position && { position: node.position };
  const text = { type: 'text' as const, value: node.value, ...place };
  if (!isOnItsOwn) return text;
  const lines: Element = {
    type: 'element',
    tagName: 'p',
    properties: { className: ['reading-markup'] },
    children: [text],
    ...place,
  };
  return lines;
}
