import type { SceneContext } from '../scene';

const longestLabelPx = 220;
const mostMeasures = 2000;

export interface Words {
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
}

/** Measuring text takes long, and every frame shows the same labels: by context, then by font and label. */
const measures = new WeakMap<SceneContext, Map<string, Words>>();

/** The words in the context's font, cut where they are too long to stand on a picture. */
export function measureWords(context: SceneContext, label: string): Words {
  const known = measures.get(context) ?? new Map<string, Words>();
  measures.set(context, known);
  const key = `${context.font}\n${label}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostMeasures) known.clear();
  const text = shortened(context, label);
  const words = { text, width: context.measureText(text).width };
  known.set(key, words);
  return words;
}

function shortened(context: SceneContext, text: string): string {
  if (context.measureText(text).width <= longestLabelPx) return text;
  const characters = Array.from(text);
  const room = longestLabelPx / (context.measureText(text).width / characters.length);
  return `${characters.slice(0, Math.max(1, Math.floor(room) - 1)).join('')}…`;
}
