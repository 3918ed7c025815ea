import type { ExportMedium, Omission, OmittedKind } from '../export-source';

/** One omission per kind, in order of appearance, with how often it occurred. */
export function countOmissions(
  kinds: readonly OmittedKind[],
  { kind, number, name }: ExportMedium,
): readonly Omission[] {
  const counts = new Map<OmittedKind, number>();
  for (const what of kinds) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count, medium: { kind, number, name } }));
}
