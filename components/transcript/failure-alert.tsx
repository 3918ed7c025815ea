'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useConversationState } from '@/components/state/use-conversations';
import { useRefusedMedia } from '@/components/state/use-refused-media';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { Failure } from '@/lib/protocol/failure';
import { FailureCause } from './failure-cause';
import { FailureWaysOut } from './failure-ways-out';
import { RetryCountdown } from './retry-countdown';
import { useFailureWords } from './use-failure-words';
import { useHandFocusOn } from './use-hand-focus-on';

interface FailureAlertProps {
  readonly message: AssistantMessage;
  readonly failure: Failure;
}

/** Why there is no answer, in words, with the upstream's own words below, and the ways out. */
export function FailureAlert({ message, failure }: FailureAlertProps) {
  const t = useTranslations();
  const words = useFailureWords()(failure);
  const box = useRef<HTMLDivElement>(null);
  const wait = useConversationState(({ waits }) => waits[message.id] ?? null);
  useHandFocusOn(box);
  const refused = useRefusedMedia(message, failure);
  const attempts = Number(failure.values?.attempts ?? 1);
  const detail = [failure.upstreamCode, failure.upstreamMessage].filter(Boolean).join(' · ');
  return (
    <div ref={box} className="flex gap-3 rounded-lg bg-danger-soft px-4 py-3 text-sm">
      <CircleAlert aria-hidden size={17} strokeWidth={1.75} className="mt-0.5 shrink-0 text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1.5">
        <div role="alert" className="flex min-w-0 max-w-full flex-col items-start gap-1">
          <p className="font-medium text-danger">{words.title}</p>
          <p className="text-ink">
            {words.hint}
            {refused !== null && <FailureCause failure={failure} refused={refused} />}
            {attempts > 1 && ` ${t('waiting.tried', { attempts })}`}
          </p>
          {detail !== '' && (
            <p className="wrap-anywhere max-w-full text-ink-soft text-xs">
              {t('transcript.upstreamSaid', { detail })}
            </p>
          )}
          {wait !== null && <p className="sr-only">{t('waiting.countdown', { seconds: wait.seconds })}</p>}
          <FailureWaysOut
            messageId={message.id}
            failure={failure}
            refused={refused}
            isWaiting={wait !== null}
          />
        </div>
        {wait !== null && <RetryCountdown wait={wait} />}
      </div>
    </div>
  );
}
