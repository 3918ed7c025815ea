import type { Entry } from '@/lib/core/is-record';
import type { AnswerContext, AnswerPicture } from '../shape';
import { type Medium, mediumNumbered, mediumOfEntry, type NumberedMedium, numberIn } from '../which-picture';

export interface Place {
  readonly imageIndex: number;
  readonly isImageAssumed: boolean;
  /** The reply itself does not say so: how many blocks it has may still tell. */
  readonly isOpenToBlocks: boolean;
}

type Asked = Pick<AnswerContext, 'images' | 'askedPicture' | 'askedVideo' | 'chosenImageIndex'>;

/**
 * On which picture or in which video things are: the one that the entry names, else the keys that it stands under,
 * else the text before it, else the one that the person's own words name, else the latest of the turn. What a person
 * chose by hand comes before all that the reply does not say.
 */
export class Whereabouts {
  readonly #media: Readonly<Record<Medium, readonly NumberedMedium[]>>;
  readonly #asked: Readonly<Record<Medium, number | null>>;
  readonly #chosenByHand: number | undefined;
  #named: Record<Medium, number | null> = { picture: null, video: null };

  constructor({ images, askedPicture, askedVideo, chosenImageIndex }: Asked) {
    this.#media = { picture: numbered(images, 'picture'), video: numbered(images, 'video') };
    this.#asked = {
      picture: mediumNumbered(askedPicture ?? null, this.#media.picture),
      video: mediumNumbered(askedVideo ?? null, this.#media.video),
    };
    this.#chosenByHand = chosenImageIndex;
  }

  /** Text outside objects: the picture or video it names is the one that what follows is about. */
  note(text: string): void {
    for (const medium of ['picture', 'video'] as const) {
      const index = mediumNumbered(numberIn(text, medium), this.#media[medium]);
      if (index !== null) this.#named[medium] = index;
    }
  }

  clear(): void {
    this.#named = { picture: null, video: null };
  }

  /** What has a place in a frame: on a picture, unless it says a time or names a video, or there is no picture. */
  ofGeometry(entry: Entry, within: readonly string[], hasTime: boolean): Place {
    const isOfVideo = hasTime || this.#chosen('video', entry, within) !== null;
    const medium = this.#media.picture.length === 0 || (isOfVideo && this.hasVideo) ? 'video' : 'picture';
    return this.#placeIn(medium, entry, within);
  }

  ofEvent(entry: Entry, within: readonly string[]): Place {
    return this.#placeIn('video', entry, within);
  }

  get hasVideo(): boolean {
    return this.#media.video.length > 0;
  }

  #placeIn(medium: Medium, entry: Entry, within: readonly string[]): Place {
    const chosen = this.#chosen(medium, entry, within) ?? this.#named[medium];
    if (chosen !== null) return { imageIndex: chosen, isImageAssumed: false, isOpenToBlocks: false };
    const all = this.#media[medium];
    const byHand = all.find(({ index }) => index === this.#chosenByHand)?.index;
    if (byHand !== undefined) return { imageIndex: byHand, isImageAssumed: false, isOpenToBlocks: false };
    const isOpenToBlocks = medium === 'picture' && all.length > 1;
    const asked = this.#asked[medium];
    if (asked !== null) return { imageIndex: asked, isImageAssumed: false, isOpenToBlocks };
    return { imageIndex: all.at(-1)?.index ?? -1, isImageAssumed: all.length > 1, isOpenToBlocks };
  }

  #chosen(medium: Medium, entry: Entry, within: readonly string[]): number | null {
    const all = this.#media[medium];
    const byEntry = mediumOfEntry(entry, medium, all);
    if (byEntry !== null) return byEntry;
    for (const key of within) {
      const index = mediumNumbered(numberIn(key, medium), all);
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
