'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { lazy, memo, Suspense, useState } from 'react';
import { CopyButton } from '@/components/transcript/copy-button';
import { Button } from '@/components/ui/button';
import { codeLanguage, isWorthColouring } from './code-languages';

const ColouredCode = lazy(() =>
  import('./coloured-code').then(
    (module) => ({ default: module.ColouredCode }),
    () => ({ default: ({ code }: { readonly code: string }) => code }),
  ),
);

interface CodeBlockProps {
  /** What the fence calls it, lower-case; empty when it says nothing. */
  readonly language: string;
  readonly code: string;
  /** The fence has not been closed: plain text, pinned to its newest line. */
  readonly isOpen: boolean;
}

/** Boxes and moments are read on the picture and the scrubber, so their JSON folds early. */
const foldedLines = { grounding: 10, json: 12, other: 40 } as const;

const groundingKey = /"(?:bbox_?(?:2d|3d)?|point_?(?:2d)?|start_time|end_time|timestamp)"\s*:/;

function mostLines(grammar: string | undefined, code: string): number {
  if (grammar !== 'json') return foldedLines.other;
  return groundingKey.test(code) ? foldedLines.grounding : foldedLines.json;
}

export const CodeBlock = memo(function CodeBlock({ language, code, isOpen }: CodeBlockProps) {
  const t = useTranslations('transcript');
  const [isWhole, setIsWhole] = useState(false);
  const known = codeLanguage(language);
  const lines = code.split('\n');
  const limit = mostLines(known?.grammar, code);
  const isFolded = lines.length > limit && !isWhole;
  const shown = isFolded ? (isOpen ? lines.slice(-limit) : lines.slice(0, limit)).join('\n') : code;
  const name = known?.name ?? (language.slice(0, 24) || t('plainCode'));
  return (
    <figure className="reading-code">
      <figcaption>
        <span>{name}</span>
        <CopyButton label={t('codeToClipboard')} read={() => code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className={clsx(isFolded && (isOpen ? 'fades-above' : 'fades-below'))}>
        <code>
          {known !== null && !isOpen && isWorthColouring(shown) ? (
            <Suspense fallback={shown}>
              <ColouredCode grammar={known.grammar} code={shown} />
            </Suspense>
          ) : (
            shown
          )}
        </code>
      </pre>
      {lines.length > limit && (
        <Button
          tone="quiet"
          size="small"
          className="m-1"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('showFewer') : t('showAll', { count: lines.length })}
        </Button>
      )}
    </figure>
  );
});
