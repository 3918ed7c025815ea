import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark';

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  /** Small print, such as a reference for whoever runs the server. */
  readonly detail?: string | undefined;
  /** The ways out. */
  readonly children: ReactNode;
}

/** A page that has one thing to say and a way out. */
export function MessagePage({ title, text, detail, children }: MessagePageProps) {
  return (
    <main className="flex h-dvh flex-col items-start justify-center gap-4 bg-bg px-6 text-ink sm:items-center sm:text-center">
      <span className="text-accent">
        <BrandMark size={32} />
      </span>
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      <p className="max-w-md text-ink-soft">{text}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
      {detail !== undefined && <p className="font-mono text-ink-faint text-xs">{detail}</p>}
    </main>
  );
}
