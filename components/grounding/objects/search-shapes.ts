import type { Shape } from '@/lib/grounding/shape';

type Searchable = Pick<Shape, 'label' | 'attributes'>;

/** A list that is seen at a glance needs no search. */
const glance = 8;

export function isSearchable(shapes: readonly Searchable[]): boolean {
  return shapes.length > glance;
}

/** The shapes in whose label, attributes or writing every one of the words stands, in any order; all for no words. */
export function searchShapes<T extends Searchable>(shapes: readonly T[], words: string): readonly T[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return shapes;
  return shapes.filter((shape) => {
    const said = saidOf(shape);
    return wanted.every((word) => said.includes(word));
  });
}

function saidOf({ label, attributes }: Searchable): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name} ${value}`);
  return folded([label ?? '', ...pairs].join('\n'));
}

/** Full width and half width, upper and lower case are alike. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
