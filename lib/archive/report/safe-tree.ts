import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { deepest, droppedElements, isMathAttribute, mathElements, proseElements } from './allowed';
import { safeUrl } from './safe-url';

/** What a tree may refer to, and what its parts are called. */
export interface TreeRules {
  /** Footnotes of one reply must not lead into another's. */
  readonly idPrefix: string;
  readonly words: Readonly<Record<'picture' | 'done' | 'notDone', string>>;
}

type Node = RootContent | ElementContent;

/**
 * The tree with nothing in it but what the report allows: known elements, known attributes, addresses that may be
 * followed. Markup that was written as such becomes the text it is; pictures become links. Pure.
 */
export function safeTree(tree: Root, rules: TreeRules): Root {
  return { type: 'root', children: tree.children.flatMap((node) => safe(node, rules, 0, true)) };
}

function safe(node: Node, rules: TreeRules, depth: number, isOnItsOwn: boolean): readonly ElementContent[] {
  if (node.type === 'text') return [plain(node.value)];
  if (node.type === 'raw') return [isOnItsOwn ? markupLines(node.value) : plain(node.value)];
  if (node.type !== 'element' || droppedElements.has(node.tagName)) return [];
  if (depth > deepest) return [plain(textOf(node))];
  if (node.tagName === 'img') return pictureLink(node, rules);
  if (node.tagName === 'input') return [plain(node.properties.checked ? '\u2611 ' : '\u2610 ')];
  const holdsBlocks = node.tagName === 'blockquote' || node.tagName === 'section';
  const children = node.children.flatMap((child) => safe(child, rules, depth + 1, holdsBlocks));
  const isMath = mathElements.has(node.tagName);
  if (!isMath && !proseElements.has(node.tagName)) return children;
  if (node.tagName === 'a') return [linkOf(node.properties, children, rules)];
  const properties = isMath ? mathProperties(node.properties) : proseProperties(node, rules);
  const made: Element = { type: 'element', tagName: headingBelow(node.tagName), properties, children };
  return [made.tagName === 'table' ? scrollable(made) : made];
}

function plain(value: string): Text {
  return { type: 'text', value };
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function markupLines(value: string): Element {
  return element('p', { className: ['markup'] }, [plain(value)]);
}

function scrollable(table: Element): Element {
  return element('div', { className: ['table'] }, [table]);
}

/** The report's own headings are the first and the second. */
function headingBelow(tagName: string): string {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? tagName : `h${Math.min(6, Number(level) + 2)}`;
}

/** Loading a picture would tell a stranger's server that the report is read. */
function pictureLink({ properties }: Element, { words }: TreeRules): readonly ElementContent[] {
  const { src, alt } = properties;
  const name = plain(typeof alt === 'string' && alt.trim() !== '' ? alt : words.picture);
  const url = typeof src === 'string' ? safeUrl(src) : null;
  return [url === null ? name : outwards(url, [name])];
}

function linkOf(properties: Properties, children: readonly ElementContent[], rules: TreeRules): Element {
  const { href } = properties;
  const id = idOf(properties, rules);
  if (typeof href !== 'string') return element('span', id, children);
  if (href.startsWith(`#${rules.idPrefix}`)) {
    const label = properties.ariaLabel;
    return element('a', { ...id, href, ...(typeof label === 'string' && { ariaLabel: label }) }, children);
  }
  const url = safeUrl(href);
  return url === null ? element('span', id, children) : outwards(url, children);
}

function outwards(href: string, children: readonly ElementContent[]): Element {
  return element('a', { href, target: '_blank', rel: ['noopener', 'noreferrer'], title: href }, children);
}

function idOf({ id }: Properties, { idPrefix }: TreeRules): Properties {
  return typeof id === 'string' && id.startsWith(idPrefix) ? { id } : {};
}

function proseProperties({ tagName, properties }: Element, rules: TreeRules): Properties {
  const { className, align, colSpan, rowSpan, start } = properties;
  const classes = Array.isArray(className) ? className.map(String).filter(isKnownClass) : [];
  if (typeof align === 'string' && /^(?:left|right|center)$/.test(align)) classes.push(`to-${align}`);
  return {
    ...idOf(properties, rules),
    ...(classes.length > 0 && { className: classes }),
    ...(isCell(tagName) && { ...span('colSpan', colSpan), ...span('rowSpan', rowSpan) }),
    ...(tagName === 'ol' && typeof start === 'number' && Number.isSafeInteger(start) && { start }),
  };
}

function isKnownClass(name: string): boolean {
  return /^(?:hljs-[a-z_-]{1,24}|footnotes|sr-only|contains-task-list|task-list-item)$/.test(name);
}

function isCell(tagName: string): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** As many columns or rows as a page can have. */
const mostSpanned = 200;

function span(name: 'colSpan' | 'rowSpan', value: Properties[string]): Properties {
  const count = Number(value);
  return Number.isInteger(count) && count > 1 && count <= mostSpanned ? { [name]: count } : {};
}

function mathProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) =>
        typeof value !== 'object' && value !== undefined && isMathAttribute(name, `${value}`),
    ),
  );
}

/** Without recursion: it is asked of what is too deep for that. */
function textOf(node: Element): string {
  const waiting: Node[] = [node];
  let found = '';
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text' || next.type === 'raw') found += next.value;
    if (next.type === 'element' && !droppedElements.has(next.tagName)) {
      waiting.push(...next.children.toReversed());
    }
  }
  return found;
}
