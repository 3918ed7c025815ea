import { describeModel } from '@/lib/catalogue/describe-model';
import type { ModelDescription } from '@/lib/catalogue/model';
import type { ModelRow } from '@/lib/protocol/models-reply';

/**
 * The person's model, known to the server or not; else the server's default.
 * The id is empty while neither is known: the request then leaves the choice to the server.
 */
export function selectedModel(rows: readonly ModelRow[], chosenId: string | null): ModelDescription {
  const row =
    chosenId === null ? rows.find(({ is_default }) => is_default) : rows.find(({ id }) => id === chosenId);
  return row?.capabilities ?? describeModel(chosenId ?? '');
}
