import type { Layer } from '@/lib/grounding/layered-scene';

/** A canvas that is never seen, for what is drawn once and shown often. It takes memory once it is first cleaned. */
export function createLayerCanvas(): Layer {
  const image = new OffscreenCanvas(1, 1);
  return {
    image,
    clean({ width, height }, devicePixelRatio) {
      // Clearing comes with a size.
      image.width = Math.max(1, Math.round(width));
      image.height = Math.max(1, Math.round(height));
      const context = image.getContext('2d');
      context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      return context;
    },
  };
}
