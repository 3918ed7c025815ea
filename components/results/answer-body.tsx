'use client';

import { lazy, Suspense } from 'react';
import { useMessage } from '@/components/state/use-path';
import { AnswerText } from '@/components/transcript/answer-text';
import type { AssistantMessage } from '@/lib/conversation/rows';

interface AnswerBodyProps {
  readonly message: AssistantMessage;
  readonly isGrowing: boolean;
}

const StepsAnswer = lazy(() =>
  import('./steps-answer').then(
    (part) => ({ default: part.StepsAnswer }),
    () => ({ default: AnswerText }),
  ),
);

/** The words of an answer; of one that was asked for steps, step by step. */
export function AnswerBody({ message, isGrowing }: AnswerBodyProps) {
  const question = useMessage(message.parentId ?? '');
  const isInSteps = question?.role === 'user' && question.task?.result === 'steps';
  const words = { messageId: message.id, text: message.text, isGrowing };
  if (!isInSteps) return <AnswerText {...words} />;
  return (
    <Suspense fallback={<AnswerText {...words} />}>
      <StepsAnswer {...words} />
    </Suspense>
  );
}
