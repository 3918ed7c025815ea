import type { ConversationState } from '../workspace';
import type { WorkspaceDeps } from '../workspace-deps';
import type { ConversationStorage } from './storage';
import { createMemoryStorage } from './storage-memory';

type Trouble = ConversationState['storageTrouble'];

/**
 * Opens storage at the first use. Where the browser keeps nothing, conversations live in memory until the page
 * goes, and that is reported for as long as it lasts.
 */
export function createStorageDoor(
  { openStorage }: Pick<WorkspaceDeps, 'openStorage'>,
  show: (trouble: Trouble) => void,
) {
  let opening: Promise<ConversationStorage> | null = null;
  let isInMemory = false;

  const onTrouble = (trouble: Trouble) => show(isInMemory ? 'unavailable' : trouble);

  const open = async (): Promise<ConversationStorage> => {
    try {
      return await openStorage();
    } catch {
      isInMemory = true;
      onTrouble('unavailable');
      return createMemoryStorage();
    }
  };

  return {
    onTrouble,
    storage(): Promise<ConversationStorage> {
      opening ??= open();
      return opening;
    },
  };
}
