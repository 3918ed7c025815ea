'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ShownAttachment } from '@/components/grounding/turn-attachments';
import { useDuration } from '@/components/transcript/use-duration';
import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { Size } from '@/lib/grounding/spaces';
import { clockText } from '@/lib/media/clock-text';
import type { Place } from '@/lib/media/picture-place';

/** The small print of a report: sizes, tokens, times. */
export function useReportFacts() {
  const t = useTranslations('report.facts');
  const objects = useTranslations('objects');
  const format = useFormatter();
  const duration = useDuration();
  const count = (value: number) => ({ count: format.number(value) });
  const sides = ({ width, height }: Size) => ({ width: String(width), height: String(height) });

  function tokenFacts({ usage }: AssistantMessage): readonly string[] {
    if (usage === null) return [];
    const { promptTokens, completionTokens, reasoningTokens } = usage;
    return [
      t('in', count(promptTokens)),
      t('out', count(completionTokens)),
      ...(reasoningTokens ? [t('thinkingTokens', count(reasoningTokens))] : []),
    ];
  }

  return {
    /** `copy`: as large as it stands in the report; null: it does not. */
    mediumFacts(shown: ShownAttachment, copy: Size | null): readonly string[] {
      const { original } = shown.attachment;
      const isReduced = copy !== null && copy.width < original.width;
      const isVideo = shown.kind === 'video';
      const hasStill = !isVideo || shown.attachment.poster !== null;
      return [
        ...(original.width > 0 ? [t('size', sides(original))] : []),
        ...(isVideo && shown.attachment.original.isUnread !== true
          ? [t('duration', { time: clockText(shown.attachment.original.durationSeconds) })]
          : []),
        ...(isVideo && copy !== null ? [t('poster')] : []),
        ...(isReduced ? [t('here', sides(copy))] : []),
        ...(copy === null ? [t(hasStill ? 'gone' : 'noStill')] : []),
      ];
    },
    /** How it was sent, where parameters are wanted. */
    sentFacts: ({ sent }: ShownAttachment): readonly string[] => [
      t('sent', sides(sent)),
      t('tokens', { tokens: format.number(sent.visualTokens) }),
    ],
    removedFacts: (removed: number): readonly string[] =>
      removed === 0 ? [] : [objects('removed', { count: removed })],
    placeUnread: t('placeUnread'),
    placeFact: ({ latitude, longitude }: Place) =>
      t('place', { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) }),
    questionFacts({ task }: UserMessage): readonly string[] {
      if (task === undefined) return [];
      return [
        ...(task.temperature === undefined
          ? []
          : [t('temperature', { value: format.number(task.temperature) })]),
        ...(task.isHighResolution ? [t('highResolution')] : []),
        ...(task.answerFormat === undefined ? [] : [t('json')]),
      ];
    },
    answerFacts(message: AssistantMessage, hasParameters: boolean): readonly string[] {
      const { model, timing, isThinkingOn } = message;
      const named = model === '' ? [] : [model];
      if (!hasParameters) return named;
      return [
        ...named,
        t(isThinkingOn ? 'thinkingOn' : 'thinkingOff'),
        ...tokenFacts(message),
        ...(timing.firstTokenMs === null ? [] : [t('first', { duration: duration(timing.firstTokenMs) })]),
        ...(timing.totalMs === null ? [] : [t('total', { duration: duration(timing.totalMs) })]),
      ];
    },
  };
}
