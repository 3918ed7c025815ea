'use client';

import { lazy, Suspense } from 'react';

interface AnswerTextProps {
  readonly messageId: string;
  readonly text: string;
  readonly isGrowing: boolean;
}

/** Fetches the Markdown renderer; where it cannot be fetched, answers stay readable as the text they are. */
export const loadMarkdown = () =>
  import('./markdown/marked-answer').then(
    (module) => ({ default: module.MarkedAnswer }),
    () => ({ default: PlainText }),
  );

const MarkedAnswer = lazy(loadMarkdown);

/** The answer's Markdown. Until its renderer has been fetched the text itself shows, in the same type. */
export function AnswerText(props: AnswerTextProps) {
  return (
    <Suspense fallback={<PlainText {...props} />}>
      <MarkedAnswer {...props} />
    </Suspense>
  );
}

function PlainText({ text }: AnswerTextProps) {
  return <p className="wrap-anywhere max-w-[70ch] whitespace-pre-wrap">{text}</p>;
}
