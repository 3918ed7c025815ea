import type { AnswerContext, AnswerPicture } from '../shape';
import {
  isCountedFromZero,
  type Medium,
  mediumNumbered,
  mediumOfEntry,
  type NumberedMedium,
  numberBefore,
  numberIn,
} from '../which-picture';
import type { Entry } from './entry';
import type { Surrounding } from './entry-place';

export interface Place {
  readonly imageIndex: number;
  readonly isImageAssumed: boolean;
  /** The reply itself does not say so: how many blocks it has may still tell. */
  readonly isOpenToBlocks: boolean;
}

type Asked = Pick<AnswerContext, 'images' | 'askedPicture' | 'askedVideo' | 'chosenImageIndex'>;

/**
 * On which picture or in which video things are: the one that the entry names, else the objects that it stands in,
 * else the text before it, else the one that the person's own words name, else the latest of the turn. What a person
 * chose by hand comes before all that the reply does not say.
 */
export class Whereabouts {
  readonly #media: Readonly<Record<Medium, readonly NumberedMedium[]>>;
  readonly #asked: Readonly<Record<Medium, number | null>>;
  readonly #chosenByHand: number | undefined;
  #named: Record<Medium, number | null> = { picture: null, video: null };
  /** The reply said `"image": 0`: its bare numbers count from zero. */
  #isFromZero = false;

  constructor({ images, askedPicture, askedVideo, chosenImageIndex }: Asked) {
    this.#media = { picture: numbered(images, 'picture'), video: numbered(images, 'video') };
    this.#asked = {
      picture: mediumNumbered(askedPicture ?? null, this.#media.picture),
      video: mediumNumbered(askedVideo ?? null, this.#media.video),
    };
    this.#chosenByHand = chosenImageIndex;
  }

  /** Text outside objects: the picture or video that it names is the one that what follows is about. */
  note(text: string, isLine: boolean): void {
    for (const medium of ['picture', 'video'] as const) {
      const index = mediumNumbered(numberBefore(text, medium, isLine), this.#media[medium]);
      if (index !== null) this.#named[medium] = index;
    }
  }

  clear(): void {
    this.#named = { picture: null, video: null };
    this.#isFromZero = false;
  }

  /** What has a place in a frame: on a picture, unless it says a time or names a video, or there is no picture. */
  ofGeometry(entry: Entry, around: readonly Surrounding[], hasTime: boolean): Place {
    const isOfVideo = hasTime || this.#chosen('video', entry, around) !== null;
    const medium = this.#media.picture.length === 0 || (isOfVideo && this.hasVideo) ? 'video' : 'picture';
    return this.#placeIn(medium, entry, around);
  }

  ofEvent(entry: Entry, around: readonly Surrounding[]): Place {
    return this.#placeIn('video', entry, around);
  }

  get hasVideo(): boolean {
    return this.#media.video.length > 0;
  }

  #placeIn(medium: Medium, entry: Entry, around: readonly Surrounding[]): Place {
    const chosen = this.#chosen(medium, entry, around) ?? this.#named[medium];
    if (chosen !== null) return { imageIndex: chosen, isImageAssumed: false, isOpenToBlocks: false };
    const all = this.#media[medium];
    const byHand = all.find(({ index }) => index === this.#chosenByHand)?.index;
    if (byHand !== undefined) return { imageIndex: byHand, isImageAssumed: false, isOpenToBlocks: false };
    const isOpenToBlocks = medium === 'picture' && all.length > 1;
    const asked = this.#asked[medium];
    if (asked !== null) return { imageIndex: asked, isImageAssumed: false, isOpenToBlocks };
    return { imageIndex: all.at(-1)?.index ?? -1, isImageAssumed: all.length > 1, isOpenToBlocks };
  }

  #chosen(medium: Medium, entry: Entry, around: readonly Surrounding[]): number | null {
    const all = this.#media[medium];
    for (const fields of [entry, ...around.map((outer) => outer.fields)])
      this.#isFromZero ||= isCountedFromZero(fields);
    const own = mediumOfEntry(entry, medium, all, this.#isFromZero);
    if (own !== null) return own;
    for (const { key, fields } of around) {
      const byKey = key === null ? null : mediumNumbered(numberIn(key, medium), all);
      const index = byKey ?? mediumOfEntry(fields, medium, all, this.#isFromZero);
      if (index !== null) return index;
    }
    return null;
  }
}

function numbered(images: readonly AnswerPicture[], medium: Medium): readonly NumberedMedium[] {
  return images
    .map((image, index) => ({ image, index }))
    .filter(({ image }) => (image.kind ?? 'picture') === medium)
    .map(({ image, index }, place) => ({ index, number: image.number ?? place + 1 }));
}
