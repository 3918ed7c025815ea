/** Runs in the page: the product's own Stage surface with many shapes, its frames taken by hand. */
import { openStageSurface } from '@/components/grounding/stage/stage-surface';
import { labelColour } from '@/lib/grounding/label-colour';
import { defaultLook } from '@/lib/grounding/overlay-look';
import { createStageStore } from '@/lib/grounding/stage-store';
import { createViewportControl } from '@/lib/grounding/viewport-store';

const picture = { width: 4000, height: 3000 };
const hueCount = 40;
/** Before anything is measured: even, so that they end where they began. */
const warmUpSteps = 12;

/** Boxes of all sizes, points, polygons and masks, spread over the whole picture. */
function shapesOf(count) {
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index * 7919) % 3900, (index * 104_729) % 2900];
    const [width, height] = [12 + ((index * 31) % 180), 12 + ((index * 17) % 120)];
    const right = Math.min(x + width, picture.width);
    const bottom = Math.min(y + height, picture.height);
    const facts = {
      id: `s${index + 1}`,
      label: `object ${index % hueCount}`,
      imageIndex: 0,
      isImageAssumed: false,
      attributes: {},
      span: [0, 1],
    };
    if (index % 10 === 7) return { ...facts, kind: 'point', coords: [x, y] };
    if (index % 10 === 8) {
      return {
        ...facts,
        kind: 'polygon',
        isClosed: true,
        coords: [x, y, right, y, right, bottom, x, bottom],
      };
    }
    return { ...facts, kind: 'box', coords: [x, y, right, bottom] };
  });
}

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

function timed(act) {
  const start = performance.now();
  act();
  runFrames();
  return performance.now() - start;
}

/** Lets the browser paint what was drawn, so that no drawing is left over for the next step. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Nothing changes for longer than the Stage waits before it draws what it keeps. */
async function rested() {
  await new Promise((resolve) => setTimeout(resolve, 300));
  runFrames();
  await painted();
}

async function open(count, look) {
  const host = document.querySelector('#host');
  const viewport = createViewportControl();
  const stage = createStageStore();
  const surface = openStageSurface({
    host,
    picture: document.querySelector('#picture'),
    overlay: document.querySelector('#overlay'),
    layer: document.querySelector('#layer'),
    viewport,
    stage,
  });
  const shapes = shapesOf(count);
  const image = new OffscreenCanvas(picture.width, picture.height);
  image.getContext('2d').fillRect(0, 0, 1, 1);
  viewport.resize({ width: host.clientWidth, height: host.clientHeight });
  const content = {
    image,
    key: 'picture',
    size: picture,
    shapes,
    colourOf: (label) => labelColour(label),
    look,
    hands: null,
  };
  surface.show(content);
  runFrames();
  await painted();
  return { surface, content, viewport, stage, host };
}

/** The floor: as many outlines with a halo by bare canvas calls, without a thought. */
function drawFloor(count) {
  const canvas = document.querySelector('#floor');
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (let index = 0; index < count; index += 1) {
    context.beginPath();
    context.rect((index * 79) % 880, (index * 104) % 680, 20, 15);
    context.lineWidth = 4;
    context.strokeStyle = '#000000';
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = '#ff0000';
    context.stroke();
  }
}

/** Milliseconds of scripting for each step with that look, with the floor beside each: the machine may be slower now than then. */
async function timeSteps(count, steps, change) {
  const { surface, content, viewport, stage, host } = await open(count, { ...defaultLook, ...change });
  const acts = {
    anew: () => surface.show({ ...content, shapes: [...content.shapes] }),
    // There and back, farther than what is drawn beyond the frame.
    pan: (step) => viewport.panBy(step % 50 < 25 ? -14 : 14, step % 50 < 25 ? -8 : 8),
    zoom: (step) => viewport.zoomBy(step % 12 < 6 ? 1.12 : 1 / 1.12),
    hover: (step) => {
      const at = { clientX: 60 + ((step * 137) % 780), clientY: 60 + ((step * 89) % 580) };
      host.dispatchEvent(new PointerEvent('pointermove', { ...at, movementX: 3, pointerType: 'mouse' }));
    },
  };
  const times = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  for (const [name, act] of Object.entries(acts)) {
    if (name === 'pan') viewport.zoomBy(1.5);
    runFrames();
    await rested();
    for (let step = 0; step < warmUpSteps; step += 1) timed(() => act(step));
    await painted();
    for (let step = 0; step < steps; step += 1) {
      runFrames();
      const floorMs = timed(() => drawFloor(count));
      await painted();
      times[name].push({ floorMs, ms: timed(() => act(step)) });
      await painted();
    }
  }
  stage.getState().hover(null);
  surface.close();
  return times;
}

window.bench = { timeSteps };
