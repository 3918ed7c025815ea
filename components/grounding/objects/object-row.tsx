'use client';

import type { LabelColour } from '@/lib/grounding/label-colour';
import type { PictureShape } from '@/lib/grounding/shape';
import type { Size } from '@/lib/grounding/spaces';
import { ListRow, type RowPlace } from './list-row';
import { ObjectDetails } from './object-details';
import { pickKeysOf, type RowPicks } from './row-picks';
import type { ObjectWords } from './use-object-words';

interface ObjectRowProps {
  readonly shape: PictureShape;
  /** In pixels: the picture that it is on. */
  readonly picture: Size;
  readonly colour: LabelColour;
  readonly words: ObjectWords;
  readonly place: RowPlace;
  readonly picks: RowPicks;
}

/** "cat · x 120 y 80 · 300 × 240 px", and on a second line what else there is to say. */
export function ObjectRow({ shape, picture, colour, words, place, picks }: ObjectRowProps) {
  const name = words.nameOf(shape.label);
  return (
    <ListRow
      shape={shape}
      colour={colour}
      place={place}
      description={words.descriptionOf(shape, picture)}
      onChoose={(event) => picks.press(shape.id, pickKeysOf(event))}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <span title={name} className="inline-block max-w-[max(30%,calc(100%-14rem))] truncate align-bottom">
            {name}
          </span>
          <span className="text-ink-soft">
            {' · '}
            {words.numbersOf(shape)}
          </span>
        </span>
        <ObjectDetails shape={shape} words={words} isOpen={place.isShown && place.isOpen} />
      </span>
    </ListRow>
  );
}
