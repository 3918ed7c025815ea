import type { Workspace } from '@/lib/conversation/workspace';
import { newId } from '@/lib/core/ids';
import type { Scene } from '@/lib/presenter/recording';
import type { LocalText } from '@/lib/tasks/local-text';
import { recordShown } from './record-shown';

type ConversationDesk = Pick<Workspace, 'conversations' | 'openConversation' | 'newConversation'>;

/**
 * A scene that plays a conversation of the list back as it is now. It is opened to be read; the one that is on screen
 * is shown again afterwards. Null: it has no messages, or storage has lost them.
 */
export async function conversationScene(id: string, desk: ConversationDesk): Promise<Scene | null> {
  const shownId = desk.conversations.getState().currentId;
  if (shownId !== id) await desk.openConversation(id);
  const recording = recordShown(desk, id);
  if (shownId === null) desk.newConversation();
  else if (shownId !== id) await desk.openConversation(shownId);
  if (recording.messages.length === 0) return null;
  return { kind: 'recording', id: newId(), title: recording.title, recording };
}

/** A scene that asks what a task of the gallery asks, live. */
export function taskScene(
  task: { readonly id: string; readonly title: LocalText },
  locale: keyof LocalText,
): Scene {
  return { kind: 'task', id: newId(), title: task.title[locale], taskId: task.id, fallback: null };
}

/** Scenes of a file, which may be loaded twice. */
export function asNewScenes(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.map((scene) => ({ ...scene, id: newId() }));
}
