'use client';

import { clsx } from 'clsx';
import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useConversationState } from '@/components/state/use-conversations';
import { usePath } from '@/components/state/use-path';
import { Button } from '@/components/ui/button';
import { loadMarkdown } from './answer-text';
import { MessageItem } from './message-item';
import { TranscriptStatus } from './transcript-status';
import { useFollowNewest } from './use-follow-newest';
import { useStartedReplyId } from './use-started-reply';

/** From this many messages on, those far from the end are laid out only when they come into view. */
const longPath = 100;
const alwaysLaidOut = 20;

/** The conversation on screen: it scrolls by itself and follows the answer until the reader scrolls up. */
export function Transcript() {
  const t = useTranslations('transcript');
  const path = usePath();
  const conversationId = useConversationState((state) => state.currentId);
  const startedId = useStartedReplyId();
  const { scrollerRef, contentRef, isFollowing, jump } = useFollowNewest(`${conversationId} ${startedId}`);
  const laidOutLazily = path.length > longPath ? path.length - alwaysLaidOut : 0;
  useEffect(() => {
    void loadMarkdown();
  }, []);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scrollerRef}
        role="log"
        aria-label={t('conversation')}
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain -outline-offset-2 [scrollbar-gutter:stable]"
      >
        <div ref={contentRef} className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 pt-6 pb-8 sm:px-6">
          {path.map((id, index) => (
            // Versions of a message share a place, so that going through them keeps the focus and the scroll.
            <MessageItem
              key={path[index - 1] ?? conversationId}
              id={id}
              isLaidOutLazily={index < laidOutLazily}
            />
          ))}
        </div>
        {/* It lies within what scrolls, so that the wheel scrolls over it too. */}
        <div className="sticky bottom-0 h-0">
          <Button
            size="small"
            onClick={jump}
            className={clsx(
              'absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-raised',
              isFollowing && 'invisible',
            )}
          >
            <ArrowDown aria-hidden size={14} />
            {t('jump')}
          </Button>
        </div>
      </div>
      <TranscriptStatus />
    </div>
  );
}
