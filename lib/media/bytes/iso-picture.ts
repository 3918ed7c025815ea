import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { asciiAt } from './ascii';
import { type IsoBox, isoBoxes } from './iso-boxes';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the boxes of a HEIC or AVIF file say of its picture. */
export interface IsoPicture {
  /** As decoded, before it is turned: the largest that the file names, since tiles and previews are smaller. */
  readonly size: PixelSize | null;
  /** Decoders turn it themselves. */
  readonly isTurned: boolean;
  readonly bitsPerSample: number;
  readonly profile: Bytes | null;
  /** Colour primaries by their number in ISO/IEC 23091-2: 1 sRGB, 9 BT.2020, 12 Display P3; null: not said. */
  readonly primaries: number | null;
}

/** Sources: ISO/IEC 23008-12 (`ispe`, `irot`, `imir`, `pixi`), ISO/IEC 14496-12 (`colr`). */
export function readIsoPicture(bytes: Bytes): IsoPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const properties = [...propertiesOf(bytes)];
  const contents = (type: string) =>
    properties
      .filter((box) => box.type === type)
      .map(({ contentStart, end }) => bytes.subarray(contentStart, end));
  const sizes = properties
    .filter(({ type, contentStart, end }) => type === 'ispe' && end - contentStart >= 12)
    .map(({ contentStart: at }) => ({ width: view.getUint32(at + 4), height: view.getUint32(at + 8) }));
  const colours = contents('colr');
  const described = colours.find((content) => /^(?:prof|rICC)$/.test(asciiAt(content, 0, 4)));
  const coded = colours.find((content) => asciiAt(content, 0, 4) === 'nclx');
  return {
    size: sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0] ?? null,
    isTurned: contents('irot').some(([turns = 0]) => (turns & 3) !== 0) || contents('imir').length > 0,
    bitsPerSample: Math.max(8, ...contents('pixi').map((content) => content[5] ?? 8)),
    profile: described?.subarray(4) ?? null,
    primaries: coded === undefined ? null : ((coded[4] ?? 0) << 8) | (coded[5] ?? 0),
  };
}

/** The boxes within `meta/iprp/ipco`. */
function* propertiesOf(bytes: Bytes): Generator<IsoBox> {
  const within = (box: IsoBox, skipped: number) => [...isoBoxes(bytes, box.contentStart + skipped, box.end)];
  for (const meta of isoBoxes(bytes, 0, bytes.length)) {
    if (meta.type !== 'meta') continue;
    const list = within(meta, 4).filter(({ type }) => type === 'iprp');
    for (const container of list.flatMap((box) => within(box, 0))) {
      if (container.type === 'ipco') yield* within(container, 0);
    }
  }
}
