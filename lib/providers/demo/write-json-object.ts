import 'server-only';
import type { Intent } from './intent';
import type { Section } from './section';
import { entriesOf, writeCuboid, writeEvent, writeFields } from './wire';

/** `response_format: json_object` promises one object and nothing around it: what the blocks hold, or the words. */
export function writeJsonObject(sections: readonly Section[], intent: Intent): string {
  const fields = sections.flatMap(({ block }) =>
    block?.kind === 'fields' ? [writeFields(block.fields)] : [],
  );
  if (fields.length > 0) return fields.length === 1 ? fields.join('') : list('pictures', fields);
  const events = sections.flatMap(({ block }) => (block?.kind === 'events' ? block.events : []));
  if (events.length > 0) return list('events', events.map(writeEvent));
  const cuboids = sections.flatMap(({ block }) => (block?.kind === 'cuboids' ? block.cuboids : []));
  if (cuboids.length > 0) return list('objects', cuboids.map(writeCuboid));
  const lines = entriesIn(sections, ['lines']);
  if (lines.length > 0) return list('lines', lines);
  const objects = entriesIn(sections, ['boxes', 'points']);
  if (objects.length > 0 || intent === 'find' || intent === 'point') return list('objects', objects);
  return JSON.stringify({ answer: sections.map(wordsOf).filter(Boolean).join('\n\n') });
}

const list = (key: string, entries: readonly string[]) => `{"${key}": [${entries.join(', ')}]}`;

function entriesIn(sections: readonly Section[], kinds: readonly string[]): readonly string[] {
  return sections.flatMap(({ block, subject }) => {
    const isPlace = block?.kind === 'boxes' || block?.kind === 'points' || block?.kind === 'lines';
    return isPlace && kinds.includes(block.kind) ? entriesOf(block, subject) : [];
  });
}

function wordsOf({ before, block, after }: Section): string {
  return [before, block?.kind === 'page' ? block.text : '', after].filter(Boolean).join('\n\n');
}
