import { familyFacts } from './family-facts';
import type { ModelDescription } from './model';
import { modelRows } from './model-rows';

/**
 * What the catalogue knows about a model, whatever prefix a gateway puts before its name (`dashscope/…`, `Qwen/…`).
 * Every id has an answer: an unknown one is taken for a present-day vision model without extras.
 */
export function describeModel(id: string): ModelDescription {
  const name = nameInCatalogue(id);
  const row = modelRows.find(({ pattern }) => pattern.test(name));
  const family = row?.family ?? 'unknown';
  return { id, family, ...familyFacts[family], ...row?.facts };
}

function nameInCatalogue(id: string): string {
  const lastSegment = id.slice(id.lastIndexOf('/') + 1);
  return lastSegment.trim().toLowerCase().replace(/[_:]/g, '-');
}
