'use client';

import { lazy, Suspense } from 'react';

const Markdown = lazy(() => import('./markdown/markdown').then((module) => ({ default: module.Markdown })));

/** The answer's Markdown. Until its renderer has been fetched the text itself shows, in the same type. */
export function AnswerText({ text, isGrowing }: { readonly text: string; readonly isGrowing: boolean }) {
  return (
    <Suspense fallback={<p className="wrap-anywhere max-w-[70ch] whitespace-pre-wrap">{text}</p>}>
      <Markdown text={text} isGrowing={isGrowing} />
    </Suspense>
  );
}
