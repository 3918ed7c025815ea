import { drawChart } from './chart.mjs';
import { drawCrates } from './crates.mjs';
import { drawLake } from './lake.mjs';
import { drawMaths } from './maths.mjs';
import { measureObjects } from './measure-objects.mjs';
import { drawPage } from './page.mjs';
import { drawReceipt } from './receipt.mjs';
import { drawShelf } from './shelf.mjs';
import { changesBetween } from './shelf-changes.mjs';
import { after, before } from './shelf-plan.mjs';
import { drawSketch } from './sketch.mjs';

const photo = { format: 'jpeg', options: { quality: 84, mozjpeg: true }, ending: 'jpg' };
const flat = { format: 'png', options: { palette: true, colours: 160, effort: 10 }, ending: 'png' };

/** The lettered samples: how each is drawn and as which kind of file it is kept. */
const stills = {
  receipt: { draw: drawReceipt, encoding: photo },
  chart: { draw: drawChart, encoding: flat },
  page: { draw: drawPage, encoding: flat },
  sketch: { draw: drawSketch, encoding: photo },
  maths: { draw: drawMaths, encoding: photo },
};

const shelves = ['shelf-before', 'shelf-after'];
export const stillIds = [...Object.keys(stills), ...shelves, 'crates', 'lake'];

/**
 * Draws those that are wanted with `save(id, scene, encoding)`, which returns size and signature. The two shelves are
 * only drawn together, since what changed is told of both. Returns the modules of truth.
 */
export async function drawStills(save, isWanted) {
  const modules = [];
  for (const [id, { draw, encoding }] of Object.entries(stills).filter(([name]) => isWanted(name))) {
    const { scene, truth } = draw();
    const type = `${id[0].toUpperCase()}${id.slice(1)}Truth`;
    modules.push({
      file: `${id}-truth`,
      name: `${id}Truth`,
      type,
      value: { ...(await save(id, scene, encoding)), ...truth },
    });
  }
  if (shelves.some(isWanted)) modules.push(...(await drawShelves(save)));
  if (isWanted('crates')) modules.push(await drawSpace(save));
  if (isWanted('lake')) modules.push(await drawScenery(save));
  return modules;
}

async function drawShelves(save) {
  const [then, now] = [
    await stocked('shelf-before', before, save),
    await stocked('shelf-after', after, save),
  ];
  const changes = changesBetween(then.products, now.products);
  return [
    { file: 'shelf-before-truth', name: 'shelfBeforeTruth', type: 'ShelfTruth', value: then },
    { file: 'shelf-after-truth', name: 'shelfAfterTruth', type: 'ShelfTruth', value: now },
    { file: 'shelf-changes', name: 'shelfChanges', type: 'ShelfChanges', value: changes },
  ];
}

/** Boxes that are known in space, and where they are seen. */
async function drawSpace(save) {
  const { scene, objects } = drawCrates();
  const seen = await measureObjects(scene);
  const cuboids = objects.map(({ kind, numbers }, index) => {
    const { box, point } = seen[index];
    return { kind, numbers, box, point };
  });
  const value = { ...(await save('crates', scene, photo)), cuboids };
  return { file: 'crates-truth', name: 'cratesTruth', type: 'CratesTruth', from: './space-truth', value };
}

async function drawScenery(save) {
  const { scene } = drawLake();
  const objects = (await measureObjects(scene)).map(({ kind, box, point }) => ({ kind, box, point }));
  const value = { ...(await save('lake', scene, photo)), objects };
  return { file: 'lake-truth', name: 'lakeTruth', type: 'LakeTruth', from: './space-truth', value };
}

async function stocked(id, plan, save) {
  const { scene, truth } = drawShelf(plan);
  const seen = new Map((await measureObjects(scene)).map((object) => [object.kind, object]));
  const products = truth.stock.map(({ id: product, ...stand }) => {
    const { box, point } = seen.get(product);
    return { product, ...stand, box, point };
  });
  return { ...(await save(id, scene, photo)), products, lines: truth.lines };
}
