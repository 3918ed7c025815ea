'use client';

import { useTranslations } from 'next-intl';
import { AnswerPictures } from '@/components/grounding/answer-pictures';
import { AnswerBody } from '@/components/results/answer-body';
import { useMessageNumber } from '@/components/state/use-path';
import { fetched } from '@/components/ui/fetched';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { AnswerSources } from './answer-sources';
import { DemoLabel } from './demo-label';
import { FailureAlert } from './failure-alert';
import { SeekableVideoContext } from './markdown/seekable-video';
import { NoticeLine } from './notice-line';
import { ReasoningBlock } from './reasoning-block';
import { ReplyFooter } from './reply-footer';
import { isReceiving } from './reply-state';
import { ReplyStateNote } from './reply-state-note';
import { useSeekableVideo } from './use-seekable-video';
import { WaitingLine } from './waiting-line';

/** Every view of an answer comes from markup or data in it. */
const viewable = /[<{[]/;
const AnswerResults = fetched(() =>
  import('@/components/results/answer-results').then((part) => part.AnswerResults),
);

export function AssistantArticle({ message }: { readonly message: AssistantMessage }) {
  const t = useTranslations('transcript');
  const number = useMessageNumber(message.id);
  const video = useSeekableVideo(message);
  const isGrowing = isReceiving(message.status);
  return (
    <article
      aria-label={t('assistant', { number })}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-3 outline-none"
    >
      {message.provider === 'demo' && <DemoLabel />}
      {message.reasoning !== '' && (
        <ReasoningBlock
          key={`${message.id} reasoning`}
          text={message.reasoning}
          isThinking={isGrowing && message.text === ''}
          sentAtMs={message.timing.sentAtMs}
          reasoningMs={message.timing.reasoningMs}
        />
      )}
      {isGrowing && message.text === '' && message.reasoning === '' && <WaitingLine messageId={message.id} />}
      {message.text !== '' && (
        <SeekableVideoContext value={video}>
          <AnswerBody key={message.id} message={message} isGrowing={isGrowing} />
        </SeekableVideoContext>
      )}
      {!isGrowing && message.sources !== undefined && <AnswerSources sources={message.sources} />}
      <div className="presenting:hidden empty:hidden">
        <AnswerPictures messageId={message.id} />
      </div>
      {!isGrowing && viewable.test(message.text) && <AnswerResults message={message} />}
      {message.notices !== undefined && <NoticeLine notices={message.notices} />}
      <ReplyStateNote message={message} />
      {message.status === 'failed' && message.failure !== null && (
        <FailureAlert message={message} failure={message.failure} />
      )}
      <ReplyFooter
        id={message.id}
        isGrowing={isGrowing}
        hasText={message.text !== ''}
        model={message.model}
        usage={message.usage}
        estimate={message.estimate}
        timing={message.timing}
      />
    </article>
  );
}
