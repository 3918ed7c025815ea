'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { lazy, memo, Suspense, useState } from 'react';
import { CopyButton } from '@/components/transcript/copy-button';
import { Button } from '@/components/ui/button';
import { codeLanguage, isWorthColouring } from './code-languages';
import { type CodeOrigin, passagesInCode } from './code-passages';
import { type CodeWindow, windowAt } from './code-window';
import { MarkedCode, type MarkedCodeProps } from './marked-code';
import { noPassages, type Passage } from './passages';
import { useCodeWindow } from './use-code-window';

const ColouredCode = lazy(() =>
  import('./coloured-code').then(
    (module) => ({ default: module.ColouredCode }),
    () => ({ default: MarkedCode }),
  ),
);

interface CodeBlockProps extends CodeOrigin {
  /** What the fence calls it, lower-case; empty when it says nothing. */
  readonly language: string;
  readonly code: string;
  /** The fence has not been closed: plain text, pinned to its newest line. */
  readonly isOpen: boolean;
  readonly passages: readonly Passage[];
}

/** Boxes and moments are read on the picture and the scrubber, data and pages in views of their own, so their source folds early. */
const foldedLines = { grounding: 10, data: 12, other: 40 } as const;

const groundingKey = /"(?:bbox_?(?:2d|3d)?|point_?(?:2d)?|start_time|end_time|timestamp)"\s*:/;

function mostLines(grammar: string | undefined, code: string): number {
  if (grammar !== 'json') return grammar === 'xml' ? foldedLines.data : foldedLines.other;
  return groundingKey.test(code) ? foldedLines.grounding : foldedLines.data;
}

export const CodeBlock = memo(function CodeBlock({
  language,
  code,
  isOpen,
  passages,
  source,
  start,
}: CodeBlockProps) {
  const t = useTranslations('transcript');
  const [isWhole, setIsWhole] = useState(false);
  const known = codeLanguage(language);
  const lines = code.split('\n');
  const limit = mostLines(known?.grammar, code);
  const isFolded = lines.length > limit && !isWhole;
  const marked = passagesInCode({ source, start }, code, passages);
  const chosen = useCodeWindow(lines, limit, marked);
  const newest = lines.length - limit;
  const shown = isFolded ? (isOpen ? windowAt(lines, newest, limit) : chosen) : whole(code, lines);
  const name = known?.name ?? (language.slice(0, 24) || t('plainCode'));
  return (
    <figure className="reading-code">
      <figcaption>
        <span>{name}</span>
        <CopyButton label={t('codeToClipboard')} read={() => code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className={clsx(isFolded && fadeOf(shown, lines.length, isOpen))}>
        <code>
          <CodeText
            grammar={isOpen ? undefined : known?.grammar}
            code={shown.text}
            start={marked.start + shown.start}
            // While a block grows its lines move up through the window: as plain text they do so without a shift of layout.
            passages={isOpen ? noPassages : marked.passages}
          />
        </code>
      </pre>
      {lines.length > limit && (
        <div className="flex items-center gap-2 p-1">
          <Button tone="quiet" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t('showFewer') : t('showAll', { count: lines.length })}
          </Button>
          {isFolded && !isOpen && shown.from > 0 && (
            <span className="text-ink-faint text-xs tabular-nums">
              {t('linesShown', { from: shown.from + 1, to: shown.to })}
            </span>
          )}
        </div>
      )}
    </figure>
  );
});

function whole(code: string, lines: readonly string[]): CodeWindow {
  return { from: 0, to: lines.length, text: code, start: 0 };
}

/** The sides on which a folded block goes on; one that grows is at its end. */
function fadeOf({ from, to }: CodeWindow, count: number, isOpen: boolean): string {
  if (isOpen || to === count) return 'fades-above';
  return from === 0 ? 'fades-below' : 'fades-above fades-below';
}

interface CodeTextProps extends MarkedCodeProps {
  readonly grammar: string | undefined;
}

function CodeText({ grammar, code, start, passages }: CodeTextProps) {
  const plain = <MarkedCode code={code} start={start} passages={passages} />;
  if (grammar === undefined || !isWorthColouring(code)) return plain;
  return (
    <Suspense fallback={plain}>
      <ColouredCode grammar={grammar} code={code} start={start} passages={passages} />
    </Suspense>
  );
}
