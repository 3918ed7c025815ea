'use client';

import { useTranslations } from 'next-intl';
import { use, useId } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { harden } from 'rehype-harden';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { markShapes } from './mark-shapes';
import { markTimes } from './mark-times';
import { FencedCode, Moment, Picture, SafeLink, Span, Table, TaskState } from './prose-parts';
import { type ProseText, ProseTextContext } from './prose-text';
import { SeekableVideoContext } from './seekable-video';
import { showMarkup } from './show-markup';

type Plugins = NonNullable<Parameters<typeof Markdown>[0]['remarkPlugins']>;

interface ProseProps extends ProseText {
  readonly remarkPlugins?: Plugins;
  readonly rehypePlugins?: Plugins;
}

const readers: Plugins = [[remarkGfm, { singleTilde: false }], remarkCjkFriendly];

/** Links of every site may be followed; scripts and data may not. Pictures pass as addresses: `Picture` never loads them. */
const guard: Plugins = [
  [
    harden,
    {
      allowedLinkPrefixes: ['*'],
      allowedImagePrefixes: ['*'],
      linkBlockPolicy: 'text-only',
      imageBlockPolicy: 'text-only',
    },
  ],
];

const parts: Components = {
  a: SafeLink,
  img: Picture,
  input: TaskState,
  pre: FencedCode,
  span: Span,
  table: Table,
  time: Moment,
};

/** Markdown of one block. Raw HTML is shown as the text it is. */
export function Prose({ text, start, passages, remarkPlugins = [], rehypePlugins = [] }: ProseProps) {
  const t = useTranslations('transcript');
  const clobberPrefix = useId();
  const durationSeconds = use(SeekableVideoContext)?.durationSeconds;
  const moments: Plugins = durationSeconds === undefined ? [] : [[markTimes, { durationSeconds }]];
  const marks: Plugins = [showMarkup, [markShapes, { start, passages }]];
  return (
    <ProseTextContext value={{ text, start, passages }}>
      <Markdown
        remarkPlugins={[...readers, ...remarkPlugins]}
        rehypePlugins={[...marks, ...moments, ...rehypePlugins, ...guard]}
        remarkRehypeOptions={{
          clobberPrefix,
          footnoteLabel: t('footnotes'),
          footnoteBackLabel: t('footnoteBack'),
        }}
        components={parts}
      >
        {text}
      </Markdown>
    </ProseTextContext>
  );
}
