import type { LiveSource } from '@/lib/media/live-picture';

/** "photo-20261121-231502.jpg", by the clock of whoever took it. */
export function stillName(source: LiveSource, mediaType: string, at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  const ending = mediaType === 'image/jpeg' ? 'jpg' : 'png';
  return `${source === 'camera' ? 'photo' : 'screen'}-${day}-${time}.${ending}`;
}
