import type { Element, ElementContent, Text } from 'hast';
import { clipMarkings, type Marking } from './nest-passages';

/** A node of a syntax tree and the stretch of the reply that it shows. */
export interface PlacedNode {
  readonly node: ElementContent;
  readonly start: number;
  readonly end: number;
  /** Of a text: where an offset of the reply lies in its value. Absent: the text cannot be cut, for it reads otherwise. */
  readonly indexOf?: (offset: number) => number;
}

/** The children of an element, placed; none when it must stay as it is. */
export type PlaceChildren = (element: Element) => readonly PlacedNode[];

/** What may stand within a `mark`. */
const phrasing = new Set([
  'a',
  'br',
  'code',
  'del',
  'em',
  'img',
  'input',
  'mark',
  'span',
  'strong',
  'sub',
  'sup',
]);

/**
 * Puts `mark` elements with `data-shape` around what is marked: one around all siblings that lie wholly within,
 * otherwise around parts, deeper down. Text is only ever cut, never changed. What has no width, such as a line
 * break, goes with what is around it.
 */
export function markNodes(
  placed: readonly PlacedNode[],
  markings: readonly Marking[],
  placeChildren: PlaceChildren,
): ElementContent[] {
  if (markings.length === 0) return placed.map(({ node }) => node);
  return runsOf(placed, markings).flatMap(({ marking, pieces, from }) => {
    if (marking) return markElement(marking, markNodes(pieces, marking.within, placeChildren));
    return pieces.map((piece) => {
      const inside = clipMarkings(upTo(markings, from, piece.end), piece.start, piece.end);
      return markWithin(piece, inside, placeChildren);
    });
  });
}

/** Neighbours that lie wholly within one marking; null: a node that does not. */
interface Run {
  readonly marking: Marking | null;
  readonly pieces: PlacedNode[];
  /** The first marking that does not end before it. */
  readonly from: number;
}

function runsOf(placed: readonly PlacedNode[], markings: readonly Marking[]): readonly Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const piece of cutTexts(placed, markings)) {
    while ((markings[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next += 1;
    const candidate = markings[next];
    const isMarked = candidate !== undefined && isWithin(piece, candidate) && isPhrasing(piece.node);
    const marking = isMarked ? candidate : null;
    const last = runs.at(-1);
    if (marking && last?.marking === marking) last.pieces.push(piece);
    else runs.push({ marking, pieces: [piece], from: next });
  }
  return runs;
}

/** A text whose value is what the reply says from `start` on. */
export function placeText(node: Text, start: number): PlacedNode {
  return { node, start, end: start + node.value.length, indexOf: (offset) => offset - start };
}

function markElement({ shapeId }: Marking, children: ElementContent[]): Element {
  // Where words come from is for the eye and the pointer: read aloud, every object would be "highlighted".
  return {
    type: 'element',
    tagName: 'mark',
    properties: { dataShape: shapeId, role: 'presentation' },
    children,
  };
}

function isWithin({ start, end }: PlacedNode, marking: Marking): boolean {
  if (start === end) return marking.start < start && start < marking.end;
  return marking.start <= start && end <= marking.end;
}

function isPhrasing(node: ElementContent): boolean {
  return node.type !== 'element' || phrasing.has(node.tagName);
}

function upTo(markings: readonly Marking[], from: number, end: number): readonly Marking[] {
  let to = from;
  while ((markings[to]?.start ?? end) < end) to += 1;
  return markings.slice(from, to);
}

function markWithin(
  { node }: PlacedNode,
  markings: readonly Marking[],
  placeChildren: PlaceChildren,
): ElementContent {
  if (node.type !== 'element' || markings.length === 0) return node;
  const children = placeChildren(node);
  return children.length === 0 ? node : { ...node, children: markNodes(children, markings, placeChildren) };
}

/** The nodes, with every text cut where a marking begins or ends. */
function* cutTexts(placed: readonly PlacedNode[], markings: readonly Marking[]): Generator<PlacedNode> {
  let next = 0;
  for (const piece of placed) {
    while ((markings[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next += 1;
    const inside = upTo(markings, next, piece.end);
    if (piece.node.type === 'text' && piece.indexOf && inside.length > 0)
      yield* cut(piece, piece.node, inside);
    else yield piece;
  }
}

function* cut(piece: PlacedNode, text: Text, markings: readonly Marking[]): Generator<PlacedNode> {
  const { start, end, indexOf = () => 0 } = piece;
  const edges = new Set(markings.flatMap((marking) => [marking.start, marking.end]));
  const cuts = [...edges].filter((edge) => start < edge && edge < end);
  let [from, index] = [start, 0];
  for (const to of [...cuts, end]) {
    const upToIndex = to === end ? text.value.length : indexOf(to);
    const first = index;
    if (upToIndex > first) {
      const node: Text = { type: 'text', value: text.value.slice(first, upToIndex) };
      yield { node, start: from, end: to, indexOf: (offset) => Math.max(0, indexOf(offset) - first) };
    }
    [from, index] = [to, upToIndex];
  }
}
