/** Runs in the page: two panes of the comparison over two pictures of 24 megapixels, moved step by step. */

import { createStore } from 'zustand/vanilla';
import { openPaneSurface } from '@/components/compare/pane-surface';
import { createCompareStore } from '@/lib/compare/compare-store';
import { loadLevels } from '@/lib/compare/load-levels';
import { defaultLook } from '@/lib/grounding/overlay-look';
import { createViewportControl } from '@/lib/grounding/viewport-store';

const size = { width: 6000, height: 4000 };
const shapeCount = 40;

let frames = [];
window.requestAnimationFrame = (callback) => frames.push(callback);
window.cancelAnimationFrame = () => {
  frames = [];
};

function runFrames() {
  const due = frames;
  frames = [];
  for (const callback of due) callback(performance.now());
}

/** Lets the browser paint what was drawn, so that no drawing is left over for the next step. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 30));

/** A picture with detail everywhere, as a JPEG. */
async function photo(seed) {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  const slope = context.createLinearGradient(0, 0, size.width, size.height);
  slope.addColorStop(0, '#204060');
  slope.addColorStop(1, '#e0c090');
  context.fillStyle = slope;
  context.fillRect(0, 0, size.width, size.height);
  for (let index = 0; index < 4000; index += 1) {
    const [x, y] = [(index * 7919 * seed) % size.width, (index * 104_729) % size.height];
    context.fillStyle = `hsl(${(index * 37) % 360} 60% 50%)`;
    context.fillRect(x, y, 20 + (index % 90), 20 + (index % 70));
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

function shapesOf() {
  return Array.from({ length: shapeCount }, (_, index) => {
    const [x, y] = [(index * 7919) % 5500, (index * 104_729) % 3600];
    const facts = { imageIndex: 0, isImageAssumed: false, attributes: {}, span: [0, 1] };
    return {
      ...facts,
      id: `s${index}`,
      label: `object ${index % 7}`,
      kind: 'box',
      coords: [x, y, x + 300, y + 220],
    };
  });
}

/** Milliseconds of scripting for each step of both panes, by what is done. `mode`: how the pictures are shown. */
async function timeSteps(mode, steps) {
  const signal = new AbortController().signal;
  const levels = [await loadLevels(await photo(1), signal), await loadLevels(await photo(3), signal)];
  const names = ['one', 'other'];
  const pictures = names.map((id) => ({ id, name: id, number: null, hash: id, size, shapes: shapesOf() }));
  const tools = {
    store: createCompareStore(pictures),
    viewport: createViewportControl(),
    spot: createStore(() => ({ at: null })),
  };
  tools.viewport.showPicture(size);
  tools.store.getState().setMode(mode);
  const hosts = [...document.querySelectorAll('.pane')].slice(0, mode === 'side-by-side' ? 2 : 1);
  const surfaces = hosts.map((host, index) => {
    const [picture, overlay] = host.querySelectorAll('canvas');
    const own = mode === 'side-by-side' ? index : null;
    return openPaneSurface({ host, picture, overlay, tools, index: own, tellsSize: index === 0 });
  });
  const [first] = hosts;
  tools.viewport.resize({ width: first.clientWidth, height: first.clientHeight });
  for (const surface of surfaces) surface.show({ levels, changes: [], look: defaultLook });
  runFrames();
  const acts = {
    pan: (step) => tools.viewport.panBy(step % 50 < 25 ? -24 : 24, step % 50 < 25 ? -12 : 12),
    // From the whole picture to single pixels and back.
    zoom: (step) => tools.viewport.zoomBy(step % 40 < 20 ? 1.3 : 1 / 1.3),
  };
  const times = {};
  for (const [name, act] of Object.entries(acts)) {
    tools.viewport.fit();
    if (name === 'pan') tools.viewport.zoomBy(3);
    runFrames();
    await painted();
    times[name] = [];
    for (let step = 0; step < steps; step += 1) {
      const start = performance.now();
      act(step);
      runFrames();
      times[name].push(performance.now() - start);
      await painted();
    }
  }
  for (const surface of surfaces) surface.close();
  for (const { close } of levels) close();
  return times;
}

window.bench = { timeSteps };
