import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import type { PictureFault } from './read-picture';

/** All places at the decoder and in its line are taken. */
export const tooBusy: Failure = {
  code: 'server_busy',
  message: 'The demo is looking at as many pictures as it can. Try again in a moment.',
  param: null,
  retryable: true,
  status: 503,
};

const reasons: Readonly<Record<PictureFault, string>> = {
  'not-a-picture':
    'This is not a picture that the demo can decode (JPEG, PNG, WebP, GIF, AVIF or TIFF as base64).',
  'too-large': 'This picture has more than 64 megapixels.',
};

export function rejectPicture(fault: PictureFault, param: string): Failure {
  return { code: 'media_rejected', message: reasons[fault], param, retryable: false, status: 400 };
}
