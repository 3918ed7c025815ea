'use client';

import type { Text } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { markNodes, placeText } from './mark-nodes';
import { nestPassages } from './nest-passages';
import type { Passage } from './passages';

export interface MarkedCodeProps {
  readonly code: string;
  /** Where the code begins, counted as the passages are. */
  readonly start: number;
  readonly passages: readonly Passage[];
}

/** Code in one colour, with the words that shapes were read from marked. */
export function MarkedCode({ code, start, passages }: MarkedCodeProps) {
  const markings = nestPassages(passages, start, start + code.length);
  if (markings.length === 0) return code;
  const text: Text = { type: 'text', value: code };
  const children = markNodes([placeText(text, start)], markings, () => []);
  return toJsxRuntime({ type: 'root', children }, { Fragment, jsx, jsxs });
}
