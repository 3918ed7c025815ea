import { createPictureDesk } from './picture-desk';

/** The page's one picture worker. */
export const pagePictureDesk = createPictureDesk(
  () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
);
