'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { MessageDoor } from '@/components/compare/message-door';
import { useMessageNumber } from '@/components/state/use-path';
import { fetched } from '@/components/ui/fetched';
import type { UserMessage } from '@/lib/conversation/rows';
import { SentThumbnail } from './sent-thumbnail';
import { UserWords } from './user-words';

const TaskCaption = fetched(() => import('@/components/tasks/task-caption').then((part) => part.TaskCaption));
const LeftOutMark = fetched(() => import('./left-out-mark').then((part) => part.LeftOutMark));

export function UserArticle({ message }: { readonly message: UserMessage }) {
  const t = useTranslations('transcript');
  const number = useMessageNumber(message.id);
  return (
    <article aria-label={t('you', { number })} className="group/own flex flex-col items-end gap-2">
      {message.attachments.length > 0 && (
        <ul className="flex max-w-full flex-wrap justify-end gap-2">
          {message.attachments.map((numbered, index) => (
            <li key={numbered.attachment.id} className="flex flex-col items-end gap-1">
              <div className={clsx(numbered.leftOut !== undefined && 'opacity-50')}>
                <SentThumbnail
                  messageId={message.id}
                  attachmentIndex={index}
                  number={numbered.number}
                  attachment={numbered.attachment}
                />
              </div>
              {numbered.leftOut !== undefined && <LeftOutMark messageId={message.id} numbered={numbered} />}
            </li>
          ))}
        </ul>
      )}
      <MessageDoor attachments={message.attachments} />
      {message.task !== undefined && (
        // As high from the start: its code comes with the first task.
        <div className="flex min-h-4 max-w-full">
          <TaskCaption task={message.task} />
        </div>
      )}
      <UserWords key={message.id} message={message} />
    </article>
  );
}
