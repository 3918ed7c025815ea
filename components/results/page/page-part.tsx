'use client';

import { createElement } from 'react';
import { AnswerText } from '@/components/transcript/answer-text';
import { PageCrop } from './page-crop';
import type { PageGround } from './page-ground';
import { type PageElement, type PageNode, wordsOf } from './page-tree';

const holdsRowsOnly = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
const holdsNothing = new Set(['br', 'hr']);

/** What a page holds, as elements of our own making. */
export function PageParts({
  nodes,
  ground,
}: {
  readonly nodes: readonly PageNode[];
  readonly ground: PageGround;
}) {
  return nodes.map((node, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the page of a complete reply does not change.
    typeof node === 'string' ? node : <Part key={index} element={node} ground={ground} />,
  );
}

function Part({ element, ground }: { readonly element: PageElement; readonly ground: PageGround }) {
  const { tag, shapeId, part, columns, rows, children } = element;
  const shape = shapeId === null ? undefined : ground.shapes.get(shapeId);
  const facts = {
    'data-shape': shape?.id,
    colSpan: columns > 1 ? columns : undefined,
    rowSpan: rows > 1 ? rows : undefined,
  };
  if (holdsNothing.has(tag)) return createElement(tag);
  if (part === 'formula') {
    const formula = wordsOf(children)
      .trim()
      .replace(/^\$+|\$+$/g, '');
    return (
      <div data-shape={shape?.id}>
        <AnswerText messageId="" text={`$$\n${formula}\n$$`} isGrowing={false} />
      </div>
    );
  }
  const held = holdsRowsOnly.has(tag) ? children.filter((child) => typeof child !== 'string') : children;
  const inside = <PageParts nodes={held} ground={ground} />;
  if (part !== 'picture') return createElement(tag, facts, inside);
  return (
    <div data-shape={shape?.id}>
      {shape !== undefined && <PageCrop shape={shape} ground={ground} />}
      {inside}
    </div>
  );
}
