import { asciiAt } from '../bytes/ascii';
import { elementsWithin, matroskaIds } from './ebml-elements';

/** Names under which programs write down where a film was recorded: `LOCATION`, `location-eng`, `RECORDING_LOCATION`, … */
const placeName = /location|gps|latitude|longitude/i;

/**
 * A copy of a `Tags` element of Matroska or WebM whose places are overwritten with zeros, which end a text there, or
 * null when it names none. No length changes.
 */
export function withoutPlaceTags(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const places = [...placesIn(bytes, 0, bytes.length)].filter(({ start, end }) =>
    bytes.subarray(start, end).some((byte) => byte !== 0),
  );
  if (places.length === 0) return null;
  const bare = bytes.slice();
  for (const { start, end } of places) bare.fill(0, start, end);
  return bare;
}

const holders: ReadonlySet<number> = new Set([matroskaIds.tags, matroskaIds.tag]);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function* placesIn(bytes: Uint8Array, from: number, to: number): Generator<Stretch> {
  for (const { id, contentStart, end } of elementsWithin(bytes, from, to)) {
    if (holders.has(id)) yield* placesIn(bytes, contentStart, end);
    else if (id === matroskaIds.simpleTag) yield* placesInTag(bytes, contentStart, end);
  }
}

/** A tag names what it says, says it, and may hold tags that say more of it. */
function* placesInTag(bytes: Uint8Array, from: number, to: number): Generator<Stretch> {
  const parts = [...elementsWithin(bytes, from, to)];
  const name = parts.find(({ id }) => id === matroskaIds.tagName);
  const isPlace =
    name !== undefined && placeName.test(asciiAt(bytes, name.contentStart, name.end - name.contentStart));
  for (const { id, contentStart, end } of parts) {
    if (id === matroskaIds.tagString && isPlace) yield { start: contentStart, end };
    if (id === matroskaIds.simpleTag) yield* placesInTag(bytes, contentStart, end);
  }
}
