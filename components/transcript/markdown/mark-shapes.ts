import type { Element, ElementContent, Root, RootContent } from 'hast';
import { alignCodeSpan, alignText } from './align-text';
import { markNodes, type PlacedNode } from './mark-nodes';
import { nestPassages } from './nest-passages';
import type { Passage } from './passages';

interface MarkShapesOptions {
  readonly passages: readonly Passage[];
  /** Where in the reply the Markdown begins. */
  readonly start: number;
}

/**
 * A step of rehype: the words that shapes were read from are put into `mark` elements with `data-shape`. Only where a
 * text can be lined up with the Markdown for certain; anything else stays as it is.
 */
export function markShapes({ passages, start }: MarkShapesOptions) {
  return (tree: Root, file: { toString(): string }): void => {
    const source = String(file);
    const markings = nestPassages(passages, start, start + source.length);
    const placed = placeAll(tree.children.filter(isContent), { source, start }, false);
    if (markings.length > 0)
      tree.children = markNodes(placed, markings, (element) => placeChildren(element, { source, start }));
  };
}

type Origin = { readonly source: string; readonly start: number };

/** Fenced code marks itself, and formulas are read by the next step. */
function placeChildren(element: Element, origin: Origin): readonly PlacedNode[] {
  const classes = element.properties.className;
  const isFormula = Array.isArray(classes) && classes.includes('language-math');
  if (element.tagName === 'pre' || isFormula) return [];
  return placeAll(element.children, origin, element.tagName === 'code');
}

/** A node that does not say where it stands, such as a line end between blocks, stands at the end of the last that does. */
function placeAll(nodes: readonly ElementContent[], origin: Origin, isCode: boolean): readonly PlacedNode[] {
  let end = nodes.find((node) => node.position)?.position?.start.offset ?? 0;
  return nodes.map((node) => {
    const [from, to] = [node.position?.start.offset ?? end, node.position?.end.offset ?? end];
    end = to;
    const place = { node, start: origin.start + from, end: origin.start + to };
    const written = origin.source.slice(from, to);
    const index = node.type === 'text' ? (isCode ? alignCodeSpan : alignText)(written, node.value) : null;
    return index === null ? place : { ...place, indexOf: (offset: number) => index(offset - place.start) };
  });
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}
