'use client';

import { memo } from 'react';
import { useMessage } from '@/components/state/use-path';
import { AssistantArticle } from './assistant-article';
import { UserArticle } from './user-article';

interface MessageItemProps {
  readonly id: string;
  readonly isLaidOutLazily: boolean;
}

/** One message of the path. It follows its own row, so a growing answer renders nothing but itself. */
export const MessageItem = memo(function MessageItem({ id, isLaidOutLazily }: MessageItemProps) {
  const message = useMessage(id);
  if (message === null) return null;
  return (
    <div
      className={
        isLaidOutLazily ? '[contain-intrinsic-size:auto_240px] [content-visibility:auto]' : undefined
      }
    >
      {message.role === 'user' ? <UserArticle message={message} /> : <AssistantArticle message={message} />}
    </div>
  );
});
