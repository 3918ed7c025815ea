import { conversationTitle } from '@/lib/conversation/conversation-title';
import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { PreferencesState } from '@/lib/conversation/workspace';
import type { OwnTask } from '@/lib/tasks/own-task';

type Options = Pick<PreferencesState, 'temperature' | 'highResolution'>;

/**
 * A task that asks what this message asked, as it was asked: with the settings of its task, else with the options that
 * a person has changed, and with thinking as its answer thought.
 */
export function taskFromMessage(
  id: string,
  { text, task }: Pick<UserMessage, 'text' | 'task'>,
  reply: Pick<AssistantMessage, 'isThinkingOn'> | null,
  options: Options,
): OwnTask {
  const temperature = task?.temperature ?? options.temperature ?? undefined;
  const isHighResolution = task?.isHighResolution ?? (options.highResolution || undefined);
  const answerFormat = task?.answerFormat;
  return {
    id,
    title: task?.title ?? conversationTitle(text, []),
    prompt: text,
    result: task?.result ?? 'text',
    ...(reply === null ? {} : { isThinkingOn: reply.isThinkingOn }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(isHighResolution === undefined ? {} : { isHighResolution }),
    ...(answerFormat === undefined ? {} : { answerFormat }),
  };
}
