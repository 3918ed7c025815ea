'use client';

import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { Prose } from './prose';
import type { ProseText } from './prose-text';
import 'katex/dist/katex.min.css';

type Plugins = NonNullable<Parameters<typeof Prose>[0]['remarkPlugins']>;

const readers: Plugins = [[remarkMath, { singleDollarTextMath: false }]];

/** Nothing that could load or link anything; sizes bounded in em, macro expansion by count. */
const painter: Plugins = [
  [rehypeKatex, { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 500, errorColor: 'inherit' }],
];

/** Prose whose formulas stand between `$$`, as `rewriteMath` leaves them. */
export function MathProse(prose: ProseText) {
  return <Prose {...prose} remarkPlugins={readers} rehypePlugins={painter} />;
}
