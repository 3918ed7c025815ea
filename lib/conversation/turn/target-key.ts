import type { Attachment, MediaTarget, PictureTarget, VideoTarget } from '@/lib/media/attachment';
import type { MediaChoices } from '@/lib/media/media-choices';

/** Equal for two targets exactly when one copy of a picture serves both. */
export function targetKey({ limits, mustBeExact, maxUploadBytes }: PictureTarget): string {
  const { tokenFactor, minPixels, defaultMaxPixels, ceilingPixels, maxDataUrlCharacters } = limits;
  const exactness = mustBeExact ? 'exact' : 'free';
  const bounds = [tokenFactor, minPixels, defaultMaxPixels, ceilingPixels, maxDataUrlCharacters, exactness];
  return [...bounds, ...uploadBound(maxUploadBytes)].join('/');
}

/** As `targetKey`, for a copy that was made as a person chose. */
export function copyKey(target: PictureTarget, { asJpeg }: MediaChoices = {}): string {
  return asJpeg === true ? `${targetKey(target)}/jpeg` : targetKey(target);
}

/** Equal for two targets exactly when they judge every video alike. */
function videoKey(target: VideoTarget | null): string {
  if (target === null) return 'none';
  const { limits, tokenFactor, maxDataUrlCharacters, maxUploadBytes } = target;
  const { minSeconds, maxSeconds, minFrames, maxFrames, maxTokens } = limits;
  const bounds = [minSeconds, maxSeconds, minFrames, maxFrames, maxTokens];
  return [...bounds, tokenFactor, maxDataUrlCharacters, ...uploadBound(maxUploadBytes)].join('/');
}

/** Absent where nothing is uploaded: so it stands in rows of before there were uploads. */
function uploadBound(maxUploadBytes: number): readonly string[] {
  return maxUploadBytes === 0 ? [] : [`up to ${maxUploadBytes}`];
}

/** What an attachment of this kind is prepared for; of a kind that is not known yet, both. */
export function mediaKey(target: MediaTarget, kind: Attachment['kind'] | null): string {
  if (kind === 'picture') return targetKey(target.picture);
  if (kind === 'video') return videoKey(target.video);
  return `${targetKey(target.picture)} ${videoKey(target.video)}`;
}
