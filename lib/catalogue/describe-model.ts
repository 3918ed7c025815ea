import { familyFacts } from './family-facts';
import type { ModelDescription } from './model';
import { modelRows } from './model-rows';

/** A request asks several times about the same few models; ids come from clients, so what is kept has an end. */
const described = new Map<string, ModelDescription>();
const mostDescribed = 200;

/**
 * What the catalogue knows about a model, whatever prefix a gateway puts before its name (`dashscope/…`, `Qwen/…`).
 * Every id has an answer: an unknown one is taken for a present-day vision model without extras.
 */
export function describeModel(id: string): ModelDescription {
  const known = described.get(id);
  if (known !== undefined) return known;
  if (described.size >= mostDescribed) described.clear();
  const description = describe(id);
  described.set(id, description);
  return description;
}

function describe(id: string): ModelDescription {
  const name = nameInCatalogue(id);
  const row = modelRows.find(({ pattern }) => pattern.test(name));
  const family = row?.family ?? 'unknown';
  return { id, family, ...familyFacts[family], ...row?.facts };
}

function nameInCatalogue(id: string): string {
  const lastSegment = id.slice(id.lastIndexOf('/') + 1);
  return lastSegment.trim().toLowerCase().replace(/[_:]/g, '-');
}
