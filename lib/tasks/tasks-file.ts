import { isRecord, type JsonRecord } from '@/lib/core/is-record';
import { err, ok, type Result } from '@/lib/core/result';
import type { OwnTask } from './own-task';
import { readOwnTask, type TaskFault, taskLimits } from './read-own-task';

const format = 'sightline-tasks';
const version = 1;
/** In bytes: far more than anybody's tasks, and quickly read. */
export const mostFileBytes = 1_000_000;

const keys: readonly string[] = [
  'title',
  'prompt',
  'result',
  'isThinkingOn',
  'temperature',
  'isHighResolution',
  'answerFormat',
];

export type FileTrouble = 'too-large' | 'not-json' | 'not-tasks' | 'newer' | 'full' | 'unreadable';

export interface ReadTasks {
  readonly tasks: readonly OwnTask[];
  /** How many are here already, word for word. */
  readonly sameCount: number;
  /** What is in the file and cannot be taken: its 1-based place, its title where it has one, and what is amiss. */
  readonly refused: readonly { readonly number: number; readonly title: string; readonly fault: TaskFault }[];
  /** Keys that no task has. */
  readonly unknownKeys: readonly string[];
}

/** Tasks as a JSON file that another browser can load. Ids stay behind: each browser gives its own. */
export function writeTasksFile(tasks: readonly OwnTask[]): string {
  return `${JSON.stringify({ format, version, tasks: tasks.map(({ id: _, ...task }) => task) }, null, 2)}\n`;
}

/** Reads such a file, task by task: one that is amiss does not keep the others out. */
export function readTasksFile(
  text: string,
  here: readonly OwnTask[],
  newId: () => string,
): Result<ReadTasks, FileTrouble> {
  if (text.length > mostFileBytes) return err('too-large');
  const listed = listIn(text);
  if (!listed.ok) return listed;
  const known = new Set(here.map(asWritten));
  const tasks: OwnTask[] = [];
  const refused: ReadTasks['refused'][number][] = [];
  let sameCount = 0;
  for (const [index, value] of listed.value.entries()) {
    const read = readOwnTask(isRecord(value) ? { ...value, id: newId() } : value);
    if (!read.ok) {
      refused.push({ number: index + 1, title: titleOf(value), fault: read.error });
    } else if (known.has(asWritten(read.value))) {
      sameCount += 1;
    } else {
      known.add(asWritten(read.value));
      tasks.push(read.value);
    }
  }
  if (here.length + tasks.length > taskLimits.tasks) return err('full');
  return ok({ tasks, sameCount, refused, unknownKeys: unknownIn(listed.value) });
}

function listIn(text: string): Result<readonly unknown[], FileTrouble> {
  const parsed = parse(text);
  if (parsed === null) return err('not-json');
  const { value } = parsed;
  if (!isRecord(value) || value.format !== format || !Array.isArray(value.tasks)) return err('not-tasks');
  if (value.version !== version) return err('newer');
  return value.tasks.length === 0 ? err('not-tasks') : ok(value.tasks);
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Two tasks with the same words and settings are one. */
function asWritten({ id: _, ...task }: OwnTask): string {
  return JSON.stringify(Object.entries(task).sort(([one], [other]) => one.localeCompare(other)));
}

const titleOf = (value: unknown) =>
  isRecord(value) && typeof value.title === 'string' ? value.title.slice(0, 80) : '';

function unknownIn(values: readonly unknown[]): readonly string[] {
  const all = values.filter((value): value is JsonRecord => isRecord(value)).flatMap(Object.keys);
  return Array.from(new Set(all)).filter((key) => key !== 'id' && !keys.includes(key));
}
