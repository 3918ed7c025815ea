import type { PictureTarget } from '../attachment';
import type { MediaChoices } from '../media-choices';

/** For which model a picture is prepared, and how a person wants it. */
export interface PictureWants {
  readonly target: PictureTarget;
  readonly choices: Pick<MediaChoices, 'quality' | 'asJpeg'>;
}
