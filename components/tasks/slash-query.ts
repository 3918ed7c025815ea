import type { LocalText } from '@/lib/tasks/local-text';
import type { OwnTask } from '@/lib/tasks/own-task';
import type { OfferedTask } from '@/lib/tasks/task-cards';

/** What is looked for behind a slash that begins a message of one line; null: none does. */
export function slashQuery(text: string): string | null {
  return /^\/[^\n]*$/.test(text) ? text.slice(1).trim() : null;
}

export type SlashChoice =
  | {
      readonly kind: 'offered';
      readonly id: string;
      readonly title: string;
      readonly note: string;
      readonly task: OfferedTask;
    }
  | {
      readonly kind: 'own';
      readonly id: string;
      readonly title: string;
      readonly note: string;
      readonly task: OwnTask;
    };

/** The tasks whose titles or summaries hold every word that is looked for, in the reader's language or in English. */
export function slashChoices(
  query: string,
  locale: keyof LocalText,
  offered: readonly OfferedTask[],
  own: readonly OwnTask[],
): readonly SlashChoice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: readonly string[]) => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const choicesOfOwn = own
    .filter(({ title, prompt }) => fits(title, prompt))
    .map(
      (task) => ({ kind: 'own', id: `own-${task.id}`, title: task.title, note: task.prompt, task }) as const,
    );
  const choicesOffered = offered
    .filter(({ id, title, summary }) => fits(id, title[locale], summary[locale], title.en))
    .map(
      (task) =>
        ({
          kind: 'offered',
          id: task.id,
          title: task.title[locale],
          note: task.summary[locale],
          task,
        }) as const,
    );
  return [...choicesOfOwn, ...choicesOffered];
}
