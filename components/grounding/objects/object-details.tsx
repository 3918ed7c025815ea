import { clsx } from 'clsx';
import { CirclePlus, PencilLine } from 'lucide-react';
import type { PictureShape } from '@/lib/grounding/shape';
import { objectAttributes, objectWriting } from './object-facts';
import type { ObjectWords } from './use-object-words';

interface ObjectDetailsProps {
  readonly shape: PictureShape;
  readonly words: ObjectWords;
  /** All of it is shown, on several lines. */
  readonly isOpen: boolean;
}

/** The second line of an object's row: what it is, what is written there, its attributes, what a person made of it. */
export function ObjectDetails({ shape, words, isOpen }: ObjectDetailsProps) {
  const kind = words.kindOf(shape);
  const correction = words.correctionOf(shape);
  const said = [objectWriting(shape), ...objectAttributes(shape)].filter((part) => part !== null);
  if (kind === null && correction === null && said.length === 0) return null;
  const Mark = shape.correction?.kind === 'added' ? CirclePlus : PencilLine;
  return (
    <>
      {' '}
      <span
        className={clsx('block text-ink-soft text-xs', isOpen ? 'wrap-anywhere line-clamp-6' : 'truncate')}
      >
        {correction !== null && (
          // Said in the row's description, as the words after it.
          <span aria-hidden="true" className="mr-2 text-accent">
            <Mark size={11} className="mr-1 inline align-[-1px]" />
            {correction}
          </span>
        )}
        {kind}
        <span aria-hidden="true">
          {kind !== null && said.length > 0 && ' · '}
          {said.join(' · ')}
        </span>
      </span>
    </>
  );
}
