import sharp from 'sharp';

const seenAlpha = 128;
const coveringAlpha = 200;
const leastVisiblePx = 60;

/**
 * What can be seen of each object, in paint order: its box [x1, y1, x2, y2] in pixels, right and bottom edges
 * exclusive, and the point that lies deepest inside what is visible.
 */
export async function measureObjects(scene) {
  const covered = new Uint8Array(scene.width * scene.height);
  const objects = [];
  for (const layer of scene.layers.toReversed()) {
    const alpha = await alphaOf(scene, layer);
    const visible = alpha.map((value, index) => (value >= seenAlpha && covered[index] === 0 ? 1 : 0));
    const box = layer.kind === null ? null : boxOf(visible, scene.width);
    if (box)
      objects.unshift({
        kind: layer.kind,
        box,
        point: deepestPoint(visible, scene.width, box),
        isBackdrop: layer.isBackdrop,
      });
    for (const [index, value] of alpha.entries()) if (value >= coveringAlpha) covered[index] = 1;
  }
  return objects;
}

async function alphaOf(scene, layer) {
  return sharp(Buffer.from(scene.toSvg([layer])))
    .ensureAlpha()
    .extractChannel('alpha')
    .raw()
    .toBuffer();
}

function boxOf(visible, width) {
  let [x1, y1, x2, y2, count] = [Infinity, Infinity, -1, -1, 0];
  for (const [index, isVisible] of visible.entries()) {
    if (isVisible === 0) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    x1 = Math.min(x1, x);
    x2 = Math.max(x2, x + 1);
    y1 = Math.min(y1, y);
    y2 = Math.max(y2, y + 1);
    count += 1;
  }
  return count < leastVisiblePx ? null : [x1, y1, x2, y2];
}

/** The pixel farthest from what is not visible, by a city-block distance in two passes. */
function deepestPoint(visible, width, [x1, y1, x2, y2]) {
  const depth = new Uint16Array(visible.length);
  const depthAt = (x, y) => (x < x1 || y < y1 || x >= x2 || y >= y2 ? 0 : depth[y * width + x]);
  for (let y = y1; y < y2; y += 1) {
    for (let x = x1; x < x2; x += 1) {
      if (visible[y * width + x] === 1)
        depth[y * width + x] = 1 + Math.min(depthAt(x - 1, y), depthAt(x, y - 1));
    }
  }
  let best = [x1, y1];
  for (let y = y2 - 1; y >= y1; y -= 1) {
    for (let x = x2 - 1; x >= x1; x -= 1) {
      const index = y * width + x;
      if (visible[index] === 1)
        depth[index] = Math.min(depth[index], 1 + depthAt(x + 1, y), 1 + depthAt(x, y + 1));
      if (depth[index] > depthAt(...best)) best = [x, y];
    }
  }
  return best;
}
