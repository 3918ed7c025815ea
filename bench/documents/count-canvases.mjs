/** Runs in every worker of the page: notes how many canvases held pixels at once, and how many pixels those were. */
export function countCanvases() {
  const Plain = globalThis.OffscreenCanvas;
  const alive = new Set();
  const most = { canvases: 0, pixels: 0 };
  globalThis.OffscreenCanvas = class extends Plain {
    constructor(width, height) {
      super(width, height);
      alive.add(new WeakRef(this));
      const sizes = [];
      for (const reference of alive) {
        const canvas = reference.deref();
        const pixels = canvas === undefined ? 0 : canvas.width * canvas.height;
        if (pixels === 0) alive.delete(reference);
        else sizes.push(pixels);
      }
      most.canvases = Math.max(most.canvases, sizes.length);
      most.pixels = Math.max(
        most.pixels,
        sizes.reduce((sum, pixels) => sum + pixels, 0),
      );
    }
  };
  globalThis.mostCanvases = most;
}
