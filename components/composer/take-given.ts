import type { Workspace } from '@/lib/conversation/workspace';
import { droppedFiles, leftOutCount } from '@/lib/media/dropped-files';
import type { GivenEntry } from '@/lib/media/given-entries';
import type { Ways } from './ways-context';

/** Nobody adds more by accident than this. */
export const manyFiles = 60;

/**
 * Adds what was dropped or pasted to the draft, folders with what is in them; asks first when there is very much, and
 * says what was left out.
 */
export async function takeGiven(
  given: readonly GivenEntry[],
  workspace: Pick<Workspace, 'addFiles'>,
  ways: Ways,
): Promise<void> {
  const { files, leftOut } = await droppedFiles(given);
  const isNothingTaken = files.length === 0;
  const isToBeSaid = isNothingTaken || leftOut.isCut || leftOutCount(leftOut) > 0;
  ways.tell(isToBeSaid ? { kind: 'left-out', leftOut, isNothingTaken } : null);
  if (files.length > manyFiles) ways.open({ kind: 'many', files });
  else if (!isNothingTaken) workspace.addFiles(files);
}
