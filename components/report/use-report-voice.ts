'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type ObjectWords, useObjectWords } from '@/components/grounding/objects/use-object-words';
import type { ShownAttachment } from '@/components/grounding/turn-attachments';
import { stretchText } from '@/components/media/moment-text';
import { replyNote } from '@/components/transcript/reply-state';
import { useDuration } from '@/components/transcript/use-duration';
import { useFailureWords } from '@/components/transcript/use-failure-words';
import { useMediaNames } from '@/components/transcript/use-media-names';
import type { ReportMessage, ReportSource } from '@/lib/archive/report-source';
import type { AssistantMessage, NumberedAttachment } from '@/lib/conversation/rows';
import type { ReportChoices } from './report-choices';
import { useReportFacts } from './use-report-facts';

/** Everything that a report says, in the language of the page part that it is called in. */
export interface ReportVoice extends ReturnType<typeof useReportFacts> {
  readonly objects: ObjectWords;
  readonly words: ReportSource['words'];
  readonly demo: string;
  readonly unnamedEvent: string;
  headingOf(role: ReportMessage['role'], number: number): string;
  taskOf(title: string): string;
  reasoningOf(message: AssistantMessage): string;
  captionOf(kind: ShownAttachment['kind'], number: number, name: string): string;
  summaryOf(kind: ShownAttachment['kind'], count: number, name: string): string;
  timesOf(stretch: readonly [number, number]): string;
  notesOf(message: AssistantMessage, isNothingFound: boolean): readonly string[];
  /** What an answer was given without. */
  withoutNotes(leftOut: readonly NumberedAttachment[]): readonly string[];
  failureOf: ReturnType<typeof useFailureWords>;
  about(shown: number, total: number, models: readonly string[]): readonly string[];
  closing(choices: ReportChoices, answers: readonly AssistantMessage[]): readonly string[];
}

export function useReportVoice(): ReportVoice {
  const t = useTranslations('report');
  const transcript = useTranslations('transcript');
  const stage = useTranslations('stage');
  const notices = useTranslations('waiting.notices');
  const leaving = useTranslations('leaving');
  const names = useMediaNames();
  const objects = useObjectWords();
  const failureOf = useFailureWords();
  const facts = useReportFacts();
  const format = useFormatter();
  const duration = useDuration();
  const words = useReportWords();

  const missing = (key: 'missing' | 'missingVideos', numbers: readonly number[] = []) =>
    numbers.length === 0
      ? []
      : [transcript(`state.${key}`, { count: numbers.length, numbers: format.list(numbers.map(String)) })];

  return {
    ...facts,
    objects,
    words,
    failureOf,
    demo: transcript('demo'),
    unnamedEvent: stage('object.unnamedEvent'),
    headingOf: (role, number) => transcript(role === 'user' ? 'you' : 'assistant', { number }),
    taskOf: (title) => t('task', { title }),
    reasoningOf: ({ timing: { reasoningMs } }) =>
      t('thought', { duration: reasoningMs === null ? 'none' : duration(reasoningMs) }),
    captionOf: (kind, number, name) =>
      kind === 'video' ? t('video', { number, name }) : transcript('picture', { number, name }),
    summaryOf: (kind, count, name) => stage(kind === 'video' ? 'video.name' : 'canvas', { count, name }),
    timesOf: stretchText,
    notesOf(message, isNothingFound) {
      const note = replyNote(message);
      return [
        ...missing('missing', message.missingPictures),
        ...missing('missingVideos', message.missingVideos),
        ...(message.notices ?? []).map(({ code, values }) => notices(code, { attempts: 2, ...values })),
        ...(isNothingFound ? [stage('objects.nothingFound')] : []),
        ...(note === null ? [] : [transcript(`state.${note}`)]),
      ];
    },
    withoutNotes: (leftOut) =>
      (['picture', 'video'] as const).flatMap((kind) => {
        const alike = leftOut.filter(({ attachment }) => attachment.kind === kind);
        return alike.length === 0 ? [] : [leaving('note', { ...names(alike) })];
      }),
    about(shown, total, models) {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const date = format.dateTime(new Date(), { dateStyle: 'long', timeStyle: 'short', timeZone });
      const made = t('about.made', { date, shown, total, left: total - shown });
      return [made, ...(models.length === 0 ? [] : [format.list(models, { type: 'unit' })])];
    },
    closing({ hasReasoning, hasParameters, hasLocation }, answers) {
      const without = [
        ...(hasReasoning ? [] : [t('closing.withoutReasoning')]),
        ...(hasParameters ? [] : [t('closing.withoutParameters')]),
      ];
      const isDemo = ({ provider }: AssistantMessage) => provider === 'demo';
      return [
        ...(answers.some((answer) => !isDemo(answer)) ? [t('closing.model')] : []),
        ...(answers.some(isDemo) ? [t('closing.demo')] : []),
        t(hasLocation ? 'closing.location' : 'closing.noLocation'),
        ...(without.length === 0 ? [] : [t('closing.without', { what: format.list(without) })]),
      ];
    },
  };
}

function useReportWords(): ReportSource['words'] {
  const t = useTranslations('report.words');
  return {
    theme: t('theme'),
    system: t('system'),
    light: t('light'),
    dark: t('dark'),
    contents: t('contents'),
    overlays: t('overlays'),
    names: t('names'),
    fullSize: t('fullSize'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    fit: t('fit'),
    objects: t('objects'),
    object: t('object'),
    place: t('place'),
    details: t('details'),
    events: t('events'),
    time: t('time'),
    event: t('event'),
    sources: t('sources'),
    fields: t('fields'),
    field: t('field'),
    value: t('value'),
    said: t('said'),
    facts: t('facts'),
    code: t('code'),
    page: t('page'),
    picture: t('picture'),
    done: t('done'),
    notDone: t('notDone'),
    footnotes: t('footnotes'),
    footnoteBack: t('footnoteBack'),
  };
}
