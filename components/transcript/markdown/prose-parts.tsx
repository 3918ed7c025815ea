'use client';

import type { Element } from 'hast';
import { useTranslations } from 'next-intl';
import { type ComponentProps, use } from 'react';
import type { ExtraProps } from 'react-markdown';
import { CodeBlock } from './code-block';
import { noPassages } from './passages';
import { ProseTextContext } from './prose-text';
import { SeekableVideoContext } from './seekable-video';

type PartProps<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

export function SafeLink({ id, href, title, children, 'aria-label': label }: PartProps<'a'>) {
  if (!href) return <span>{children}</span>;
  const isWithinPage = href.startsWith('#');
  return (
    <a
      id={id}
      href={href}
      title={title}
      aria-label={label}
      {...(isWithinPage ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {children}
    </a>
  );
}

/** A picture of a reply is a link to it: loading it would tell a stranger's server that the reply was read. */
export function Picture({ src, alt }: PartProps<'img'>) {
  const t = useTranslations('transcript');
  const name = alt || t('remotePicture');
  return typeof src === 'string' && /^https?:/.test(src) ? (
    <SafeLink href={src}>{name}</SafeLink>
  ) : (
    <span>{name}</span>
  );
}

export function TaskState({ checked }: PartProps<'input'>) {
  const t = useTranslations('transcript');
  return (
    <input type="checkbox" disabled checked={checked ?? false} aria-label={t(checked ? 'done' : 'notDone')} />
  );
}

export function Table({ node: _node, ...props }: PartProps<'table'>) {
  const t = useTranslations('transcript');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="reading-table" aria-label={t('table')} tabIndex={0}>
      <table {...props} />
    </section>
  );
}

/** A formula on lines of its own scrolls when it is wide. */
export function Span({ node: _node, ...props }: PartProps<'span'>) {
  const t = useTranslations('transcript');
  if (props.className !== 'katex-display') return <span {...props} />;
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and no block may stand in a line.
  return <span {...props} role="group" aria-label={t('formula')} tabIndex={0} />;
}

/** A moment of the turn's video: shows it on the Stage. */
export function Moment({ node, children }: PartProps<'time'>) {
  const t = useTranslations('transcript');
  const tVideo = useTranslations('video');
  const video = use(SeekableVideoContext);
  const seconds = Number(node?.properties.dataSeconds);
  if (video === null || Number.isNaN(seconds)) return children;
  const time = video.timeOfWhole(seconds);
  const hint = time === null ? t('seekTo') : tVideo('answerTime', { time });
  return (
    <button
      type="button"
      className="reading-moment"
      aria-description={hint}
      data-tooltip={hint}
      onClick={() => video.seek(seconds)}
    >
      {children}
    </button>
  );
}

/** A fence inside a list or a quotation. */
export function FencedCode({ node }: PartProps<'pre'>) {
  const code = node?.children.find((child): child is Element => child.type === 'element');
  const classes = code?.properties.className;
  const language = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith('language-'))
    : undefined;
  const text = code?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const prose = use(ProseTextContext);
  const [from, to] = [node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0];
  return (
    <CodeBlock
      language={language?.slice('language-'.length).toLowerCase() ?? ''}
      code={text.replace(/\n$/, '')}
      isOpen={false}
      source={prose?.text.slice(from, to) ?? ''}
      start={(prose?.start ?? 0) + from}
      passages={prose?.passages ?? noPassages}
    />
  );
}
