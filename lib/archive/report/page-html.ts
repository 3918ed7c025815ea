import type { ElementContent, Properties } from 'hast';
import type { PageNode, ReportReaders } from '../report-source';
import { deepest, droppedElements } from './allowed';
import { fromTree, type Html } from './html';
import { safeTree, type TreeRules } from './safe-tree';

/** No page that was read off a picture has more. */
const mostNodes = 20_000;

const elementNode = 1;
const textNode = 3;

/** What is read of an element, by its name in a tree. */
const readAttributes = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  align: 'align',
} as const;

/**
 * The words, headings, lists and tables of a page that a model wrote in HTML. It is parsed inertly, and of the tree
 * only what the report allows is left. Null: there is nothing to read in it.
 */
export function pageHtml(html: string, { parsePage }: ReportReaders, rules: TreeRules): Html | null {
  const budget = { left: mostNodes };
  const children = contentOf(parsePage(html), budget, 0);
  const tree = safeTree({ type: 'root', children: [...children] }, rules);
  return tree.children.length === 0 ? null : fromTree(tree);
}

function contentOf(parent: PageNode, budget: { left: number }, depth: number): readonly ElementContent[] {
  if (depth > deepest) return [{ type: 'text', value: parent.textContent ?? '' }];
  return Array.from(parent.childNodes).flatMap((node): readonly ElementContent[] => {
    budget.left -= 1;
    if (budget.left < 0) return [];
    if (node.nodeType === textNode) return [{ type: 'text', value: node.textContent ?? '' }];
    const { localName: tagName } = node;
    if (node.nodeType !== elementNode || tagName === undefined || droppedElements.has(tagName)) return [];
    const children = [...contentOf(node, budget, depth + 1)];
    return [{ type: 'element', tagName, properties: propertiesOf(node), children }];
  });
}

function propertiesOf(node: PageNode): Properties {
  const found = Object.entries(readAttributes).map(([name, attribute]) => [
    name,
    node.getAttribute?.(attribute) ?? null,
  ]);
  return Object.fromEntries(found.filter(([, value]) => value !== null));
}
