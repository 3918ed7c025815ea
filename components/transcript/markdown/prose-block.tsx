'use client';

import { lazy, memo, Suspense } from 'react';
import { passagesBesideMath } from './math-passages';
import { Prose } from './prose';
import type { ProseText } from './prose-text';
import { rewriteMath } from './rewrite-math';

const MathProse = lazy(() =>
  import('./math-prose').then(
    (module) => ({ default: module.MathProse }),
    () => ({ default: Prose }),
  ),
);

/** Everything but a top-level code block. The maths renderer is fetched with the first formula; its source shows until then. */
export const ProseBlock = memo(function ProseBlock({ text, start, passages }: ProseText) {
  const { markdown, hasMath, changes } = rewriteMath(text);
  if (!hasMath) return <Prose text={text} start={start} passages={passages} />;
  return (
    <Suspense fallback={<Prose text={text} start={start} passages={passages} />}>
      <MathProse text={markdown} start={start} passages={passagesBesideMath(passages, start, changes)} />
    </Suspense>
  );
});
