import { coloursOf } from '@/components/grounding/colours-of';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { Answer } from '@/lib/grounding/shape';
import type { Passage } from './passages';

/** What a reply's marks stand for. */
export interface SaidShapes {
  readonly passages: readonly Passage[];
  readonly answer: Pick<Answer, 'shapes'> | null;
  readonly palette: OverlayLook['palette'];
}

/** How a mark is lit: `picked` when one of its shapes is, else `hovered`; in the colour, `#rrggbb`, of its first shape's label. */
export interface Light {
  readonly state: 'hovered' | 'picked';
  readonly colour: string;
}

/** The lights for shapes that are hovered and picked, by the name of the mark: the first of its passage's shapes. */
export type LightsOf = (hovered: Iterable<string>, picked: Iterable<string>) => ReadonlyMap<string, Light>;

/** Made once for an answer; what it looks up is built when the first shape is lit. Shapes that no words said light nothing. */
export function createLights({ passages, answer, palette }: SaidShapes): LightsOf {
  let names: ReadonlyMap<string, string> | null = null;
  let colours: ReadonlyMap<string, string> | null = null;
  return (hovered, picked) => {
    names ??= new Map(
      passages.flatMap(({ shapeIds }) => shapeIds.map((id) => [id, shapeIds[0] ?? id] as const)),
    );
    const lights = new Map<string, Light>();
    const light = (ids: Iterable<string>, state: Light['state']) => {
      for (const id of ids) {
        const name = names?.get(id);
        if (name === undefined) continue;
        colours ??= coloursById(answer, palette);
        lights.set(name, { state, colour: colours.get(name) ?? 'transparent' });
      }
    };
    light(hovered, 'hovered');
    light(picked, 'picked');
    return lights;
  };
}

function coloursById(
  answer: SaidShapes['answer'],
  palette: SaidShapes['palette'],
): ReadonlyMap<string, string> {
  const colourOf = coloursOf(answer, palette);
  return new Map(answer?.shapes.map(({ id, label }) => [id, colourOf(label).fill]));
}
