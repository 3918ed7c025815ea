'use client';

import { lazy, memo, Suspense } from 'react';
import { Prose } from './prose';
import { rewriteMath } from './rewrite-math';

const MathProse = lazy(() =>
  import('./math-prose').then(
    (module) => ({ default: module.MathProse }),
    () => ({ default: Prose }),
  ),
);

/** Everything but a top-level code block. The maths renderer is fetched with the first formula; its source shows until then. */
export const ProseBlock = memo(function ProseBlock({ text }: { readonly text: string }) {
  const { markdown, hasMath } = rewriteMath(text);
  if (!hasMath) return <Prose text={text} />;
  return (
    <Suspense fallback={<Prose text={text} />}>
      <MathProse text={markdown} />
    </Suspense>
  );
});
