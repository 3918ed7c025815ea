'use client';

import { useState } from 'react';
import { createBlockPassages } from './block-passages';
import { createBlockReader, withLineFeeds } from './block-reader';
import { CodeBlock } from './code-block';
import { noPassages, type Passage } from './passages';
import { ProseBlock } from './prose-block';
import { resolveReferences } from './resolve-references';
import './reading.css';
import './marks.css';

interface MarkdownProps {
  readonly text: string;
  /** The text still grows: its last block is not highlighted yet. */
  readonly isGrowing: boolean;
  /** The words that shapes were read from. */
  readonly passages?: readonly Passage[];
}

/** A reply as the reader sees it, block by block: settled blocks are never rendered again. */
export function Markdown({ text, isGrowing, passages = noPassages }: MarkdownProps) {
  const [reader] = useState(createBlockReader);
  const [dealer] = useState(createBlockPassages);
  const blocks = resolveReferences(withLineFeeds(text), reader.read(text));
  const dealt = dealer.read(blocks, passages);
  return (
    <div className="reading">
      {blocks.map((block, index) => {
        const isOpen = isGrowing && index === blocks.length - 1;
        const here = dealt[index] ?? noPassages;
        return block.kind === 'code' ? (
          <CodeBlock
            key={block.start}
            language={block.language}
            code={block.code}
            isOpen={isOpen && !block.isClosed}
            source={block.text}
            start={block.start}
            passages={here}
          />
        ) : (
          <ProseBlock key={block.start} text={block.text} start={block.start} passages={here} />
        );
      })}
    </div>
  );
}
