'use client';

import { useTranslations } from 'next-intl';
import { useConversationState } from '@/components/state/use-conversations';
import { Transcript } from '@/components/transcript/transcript';
import { Spinner } from '@/components/ui/spinner';
import { PresenterStage } from './presenter-stage';
import type { SceneCourse } from './scene-run';
import { useStageInFront } from './use-stage-in-front';

/**
 * The Stage in front and the conversation beside it, or below it where it is narrow; without pictures the words alone.
 * `course` is null for the person's own conversation.
 */
export function SceneBoard({ course }: { readonly course: SceneCourse | null }) {
  const hasStage = useStageInFront();
  const isEmpty = useConversationState((state) => Object.keys(state.messages).length === 0);
  if (isEmpty) return <EmptyBoard course={course} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col stage:flex-row">
      {hasStage && (
        <div className="h-[46%] min-h-0 shrink-0 border-line max-stage:border-b stage:h-auto stage:w-[60%] stage:border-r xl:w-[64%]">
          <PresenterStage />
        </div>
      )}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Transcript />
      </div>
    </div>
  );
}

/** Before the question stands there, and where it could not even be asked. */
function EmptyBoard({ course }: { readonly course: SceneCourse | null }) {
  const t = useTranslations('presenter.course');
  return (
    <div className="flex min-h-0 flex-1 items-center justify-center p-8">
      {course === 'failed' ? (
        <p role="alert" className="max-w-[44ch] text-center text-ink-soft">
          {t('failedWords')}
        </p>
      ) : (
        <Spinner size={24} />
      )}
    </div>
  );
}
