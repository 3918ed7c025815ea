import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { clipTruth } from '@/lib/tasks/clip-truth';
import { cratesTruth } from '@/lib/tasks/crates-truth';
import { pageTruth } from '@/lib/tasks/page-truth';
import { sampleTruth } from '@/lib/tasks/sample-truth';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import { tasks } from '@/lib/tasks/tasks';
import { clipEvents, stillSize, type TaskPreview, taskPreviews } from './task-previews';

const truths = {
  'find-objects': [sampleTruth.street.objects],
  'read-text': [sketchTruth.lines],
  'compare-pictures': [shelfBeforeTruth.products, shelfAfterTruth.products],
  'parse-page': [pageTruth.regions],
  point: [sampleTruth.table.objects],
  'locate-3d': [cratesTruth.cuboids],
} as const;
const previewed = tasks.flatMap((task) => {
  const preview = taskPreviews[task.id];
  return preview === undefined ? [] : [{ ...task, preview }];
});

test('every preview is held against a truth', () =>
  expect(previewed.map(({ id }) => id).sort()).toEqual(Object.keys(truths).sort()));

test.each(previewed)('$id shows boxes that are on its sample, within the cut', ({ id, preview }) => {
  const known = Object.entries(truths).find(([task]) => task === id)?.[1] ?? [];
  const { left, top, width } = preview.cut;
  for (const { box, sample = 0 } of preview.boxes) {
    expect(known[sample === 1 && known.length > 1 ? 1 : 0]?.map((shape) => shape.box)).toContainEqual(box);
    expect(box[0] >= left && box[2] <= left + width && box[1] >= top).toBe(true);
  }
});

test('points are those of the drawing, and wires reach as far as the boxes do', () => {
  const places = sampleTruth.table.objects.map(({ point }) => point);
  for (const { at } of taskPreviews.point?.dots ?? []) expect(places).toContainEqual(at);
  const wires = taskPreviews['locate-3d']?.wires ?? [];
  expect(wires.length).toBe(4);
  for (const { edges } of wires) {
    const across = Array.from(edges.matchAll(/[ML](\d+) \d+/g), ([, x]) => Number(x));
    const near = cratesTruth.cuboids.find(
      ({ box }) => Math.abs(box[0] - Math.min(...across)) < 3 && Math.abs(box[2] - Math.max(...across)) < 3,
    );
    expect(near).toBeDefined();
  }
});

test.each(previewed)('$id knows which part of its sample the still shows', async ({ samples, preview }) => {
  for (const { file, still } of samples) {
    expect(await differenceOf(file, still, preview.cut), `${still} is cut otherwise`).toBeLessThan(12);
  }
});

test('the video shows its events', () => {
  expect(clipEvents).toEqual(
    clipTruth.events.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
  );
  expect(clipEvents.at(-1)?.[1]).toBe(clipTruth.durationSeconds);
});

/** Between the still and the cut of its sample: the mean over all channels, of 255. */
async function differenceOf(file: string, still: string, { left, top, width }: TaskPreview['cut']) {
  const shown = await pixelsOf(sharp(await readPublic(still)));
  const sample = sharp(await readPublic(file)).flatten();
  const height = Math.min(
    Math.round((width * stillSize.height) / stillSize.width),
    (await sample.metadata()).height - top,
  );
  const expected = await pixelsOf(sample.extract({ left, top, width, height }));
  return (
    shown.reduce((sum, value, index) => sum + Math.abs(value - (expected[index] ?? 0)), 0) / shown.length
  );
}

const pixelsOf = (picture: Sharp) =>
  picture
    .resize({ ...stillSize, fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();

const readPublic = (file: string) => readFile(new URL(`../../public${file}`, import.meta.url));
