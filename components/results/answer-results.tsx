'use client';

import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { FieldsResult } from './fields-result';
import { pageSource } from './page/page-source';
import { PageResult } from './page-result';
import { webPages } from './preview/web-pages';
import { dataOf } from './result-kinds';
import { WebPageResult } from './web-page-result';

/** What can be made of a complete answer besides reading it, by what it was asked as and by what it holds. */
export function AnswerResults({ message }: { readonly message: AssistantMessage }) {
  const question = useMessage(message.parentId ?? '');
  const answer = useAnswer(message.id);
  const task = question?.role === 'user' ? question.task : undefined;
  const page = pageSource(message.text, answer?.shapes ?? [], task?.result === 'document');
  const pages = page === null ? webPages(message.text) : [];
  const documents = page !== null || pages.length > 0 ? [] : dataOf({ message, task, answer });
  if (page === null && pages.length === 0 && documents.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {page !== null && <PageResult message={message} source={page} shapes={answer?.shapes ?? []} />}
      {pages.map((html, index) => (
        <WebPageResult
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a complete reply stay in their order.
          key={index}
          html={html}
          number={pages.length === 1 ? null : index + 1}
        />
      ))}
      {documents.length > 0 && <FieldsResult message={message} documents={documents} />}
    </div>
  );
}
