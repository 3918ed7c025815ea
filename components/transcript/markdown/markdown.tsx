'use client';

import { useState } from 'react';
import { createBlockReader } from './block-reader';
import { CodeBlock } from './code-block';
import { ProseBlock } from './prose-block';
import { resolveReferences } from './resolve-references';
import './reading.css';

interface MarkdownProps {
  readonly text: string;
  /** The text still grows: its last block is not highlighted yet. */
  readonly isGrowing: boolean;
}

/** A reply as the reader sees it, block by block: settled blocks are never rendered again. */
export function Markdown({ text, isGrowing }: MarkdownProps) {
  const [reader] = useState(createBlockReader);
  const blocks = resolveReferences(text, reader.read(text));
  return (
    <div className="reading">
      {blocks.map((block, index) => {
        const isOpen = isGrowing && index === blocks.length - 1;
        return block.kind === 'code' ? (
          <CodeBlock
            key={block.start}
            language={block.language}
            code={block.code}
            isOpen={isOpen && !block.isClosed}
          />
        ) : (
          <ProseBlock key={block.start} text={block.text} />
        );
      })}
    </div>
  );
}
