'use client';

import type { ElementContent, RootContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { markNodes, type PlacedNode, placeText } from './mark-nodes';
import type { MarkedCodeProps } from './marked-code';
import { nestPassages } from './nest-passages';

const lowlight = createLowlight({ bash, css, javascript, json, python, sql, typescript, xml, yaml });

interface ColouredCodeProps extends MarkedCodeProps {
  readonly grammar: string;
}

/** Code as elements with class names: no markup is ever parsed, no style is ever inlined. */
export function ColouredCode({ grammar, code, start, passages }: ColouredCodeProps) {
  const { children } = lowlight.highlight(grammar, code);
  const markings = nestPassages(passages, start, start + code.length);
  const placeOf = placesInOrder(children.filter(isContent), start);
  const marked = markNodes(placeOf(children.filter(isContent)), markings, (element) =>
    placeOf(element.children),
  );
  return toJsxRuntime({ type: 'root', children: marked }, { Fragment, jsx, jsxs });
}

/** Where the nodes stand whose texts are, one after the other, the whole code. */
function placesInOrder(nodes: readonly ElementContent[], start: number) {
  const places = new Map<ElementContent, PlacedNode>();
  const place = (siblings: readonly ElementContent[], from: number): number =>
    siblings.reduce((at, node) => {
      const end =
        node.type === 'element'
          ? place(node.children, at)
          : at + (node.type === 'text' ? node.value.length : 0);
      places.set(node, node.type === 'text' ? placeText(node, at) : { node, start: at, end });
      return end;
    }, from);
  place(nodes, start);
  return (siblings: readonly ElementContent[]) => siblings.flatMap((node) => places.get(node) ?? []);
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}
