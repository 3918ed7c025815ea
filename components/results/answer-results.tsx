'use client';

import { useTurnAttachments } from '@/components/grounding/use-turn-attachments';
import { useAnswer } from '@/components/state/use-answer';
import { useMessage } from '@/components/state/use-path';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { Shape } from '@/lib/grounding/shape';
import { isEvent } from '@/lib/grounding/shape-kinds';
import { ChangesResult } from './changes-result';
import { FieldsResult } from './fields-result';
import { pageSource } from './page/page-source';
import { PageResult } from './page-result';
import { webPages } from './preview/web-pages';
import { areChanges, dataOf } from './result-kinds';
import { TimelineResult } from './timeline-result';
import { WebPageResult } from './web-page-result';

const noShapes: readonly Shape[] = [];

/** What can be made of a complete answer besides reading it, by what it was asked as and by what it holds. */
export function AnswerResults({ message }: { readonly message: AssistantMessage }) {
  const question = useMessage(message.parentId ?? '');
  const answer = useAnswer(message.id);
  const attachments = useTurnAttachments(message);
  const task = question?.role === 'user' ? question.task : undefined;
  const shapes = answer?.shapes ?? noShapes;
  const page = pageSource(message.text, shapes, task?.result === 'document');
  const pages = page === null ? webPages(message.text) : [];
  const documents = page !== null || pages.length > 0 ? [] : dataOf({ message, task, answer });
  const pictures = attachments.filter((shown) => shown.kind === 'picture');
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {page !== null && <PageResult message={message} source={page} shapes={shapes} />}
      {pages.map((html, index) => (
        <WebPageResult
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a complete reply stay in their order.
          key={index}
          html={html}
          number={pages.length === 1 ? null : index + 1}
        />
      ))}
      {documents.length > 0 && <FieldsResult message={message} documents={documents} />}
      {areChanges(task, pictures.length, shapes) && (
        <ChangesResult messageId={message.id} pictures={pictures} shapes={shapes} />
      )}
      {attachments.map((shown, index) => {
        const events = shapes.filter(isEvent).filter(({ imageIndex }) => imageIndex === index);
        return shown.kind === 'video' &&
          events.length > 0 &&
          shown.attachment.original.durationSeconds > 0 ? (
          <TimelineResult
            key={shown.attachment.id}
            messageId={message.id}
            index={index}
            video={shown}
            events={events}
          />
        ) : null;
      })}
    </div>
  );
}
