'use client';

import type { AssistantMessage } from '@/lib/conversation/rows';
import { webPages } from './preview/web-pages';
import { WebPageResult } from './web-page-result';

/** What can be made of a complete answer besides reading it, by what it was asked as and by what it holds. */
export function AnswerResults({ message }: { readonly message: AssistantMessage }) {
  const pages = webPages(message.text);
  if (pages.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {pages.map((html, index) => (
        <WebPageResult
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a complete reply stay in their order.
          key={index}
          html={html}
          number={pages.length === 1 ? null : index + 1}
        />
      ))}
    </div>
  );
}
