import { quietMarkup } from './quiet-markup';

/** A page as it may be shown: nothing but what is named here comes through, and no attribute that acts or loads. */
export type PageNode = string | PageElement;

export interface PageElement {
  readonly tag: PageTag;
  /** Of the region that it is; null: none of its own. */
  readonly shapeId: string | null;
  /** `picture`: what stands there is a part of the page that only the picture shows; `formula`: LaTeX. */
  readonly part: 'text' | 'picture' | 'formula';
  readonly columns: number;
  readonly rows: number;
  readonly children: readonly PageNode[];
}

const shownTags = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'div',
  'span',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'code',
  'strong',
  'em',
  'sub',
  'sup',
  'br',
  'hr',
  'dl',
  'dt',
  'dd',
] as const;
export type PageTag = (typeof shownTags)[number];

const alike: Readonly<Record<string, PageTag>> = {
  b: 'strong',
  i: 'em',
  figcaption: 'p',
  del: 'span',
  u: 'span',
};
/** What these hold is not to be read. */
const unread = new Set(
  'script style template noscript iframe object embed svg math head title link meta base form input button select textarea video audio canvas'.split(
    ' ',
  ),
);
const pictureClass = /^(?:image|picture|figure|chart|diagram|photo|logo|seal|stamp|signature|music)\b/i;
const formulaClass = /^(?:formula|equation)\b/i;
/** Of a page that has no end. */
const mostNodes = 6000;
const deepest = 60;

/**
 * Reads HTML inertly: in a document without a window, where nothing runs and nothing is fetched. Gives back what may be
 * shown; `isCut`: the page goes on.
 */
export function readPage(html: string): { readonly nodes: readonly PageNode[]; readonly isCut: boolean } {
  const { body } = new DOMParser().parseFromString(quietMarkup(html), 'text/html');
  const budget = { left: mostNodes };
  const nodes = childrenOf(body, budget, 0, false);
  return { nodes, isCut: budget.left <= 0 };
}

interface Budget {
  left: number;
}

function childrenOf(
  parent: Element,
  budget: Budget,
  depth: number,
  isInPicture: boolean,
): readonly PageNode[] {
  return [...parent.childNodes].flatMap((child): readonly PageNode[] => {
    budget.left -= 1;
    if (budget.left <= 0 || depth > deepest) return [];
    if (child.nodeType === Node.TEXT_NODE) return child.nodeValue ? [child.nodeValue] : [];
    return child instanceof Element ? elementOf(child, budget, depth, isInPicture) : [];
  });
}

function elementOf(
  element: Element,
  budget: Budget,
  depth: number,
  isInPicture: boolean,
): readonly PageNode[] {
  const name = element.localName;
  if (unread.has(name)) return [];
  const className = element.getAttribute('class')?.trim() ?? '';
  const shapeId = element.getAttribute('data-shape');
  const isPicture = !isInPicture && (name === 'img' || pictureClass.test(className));
  if (name === 'img' && (isInPicture || shapeId === null)) return [];
  const known = shownTags.find((tag) => tag === name) ?? alike[name];
  const children = childrenOf(element, budget, depth + 1, isInPicture || isPicture);
  if (known === undefined && shapeId === null && !isPicture) return children;
  const part = isPicture ? 'picture' : formulaClass.test(className) ? 'formula' : 'text';
  return [
    {
      tag: known ?? 'div',
      shapeId,
      part,
      columns: spanOf(element, 'colspan'),
      rows: spanOf(element, 'rowspan'),
      children,
    },
  ];
}

function spanOf(element: Element, name: string): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}

/** All the words of a part of a page. */
export function wordsOf(nodes: readonly PageNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
}
