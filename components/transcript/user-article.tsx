'use client';

import { useTranslations } from 'next-intl';
import { useMessageNumber } from '@/components/state/use-path';
import type { UserMessage } from '@/lib/conversation/rows';
import { SentThumbnail } from './sent-thumbnail';

export function UserArticle({ message }: { readonly message: UserMessage }) {
  const t = useTranslations('transcript');
  const number = useMessageNumber(message.id);
  return (
    <article aria-label={t('you', { number })} className="flex flex-col items-end gap-2">
      {message.attachments.length > 0 && (
        <ul className="flex max-w-full flex-wrap justify-end gap-2">
          {message.attachments.map(({ number: attachmentNumber, attachment }, index) => (
            <li key={attachment.id}>
              <SentThumbnail
                messageId={message.id}
                attachmentIndex={index}
                number={attachmentNumber}
                attachment={attachment}
              />
            </li>
          ))}
        </ul>
      )}
      {message.text !== '' && (
        <p className="wrap-anywhere max-w-[min(100%,36rem)] whitespace-pre-wrap rounded-xl bg-accent-soft px-4 py-2.5 text-ink">
          {message.text}
        </p>
      )}
    </article>
  );
}
