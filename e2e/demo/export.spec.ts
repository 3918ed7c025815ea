import sharp from 'sharp';
import { askAboutBoxes, expectSame, openExportTab, saved } from '../exported-files';
import { rotatedPhoto } from '../pictures';
import { expect, test } from '../sightline-page';
import { readZip } from '../zip-reader';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('every format of data holds the boxes of the list', async ({ sightline, page }) => {
  const listed = await askAboutBoxes(sightline);
  await openExportTab(sightline);

  const own = await saved(page, 'Export JSON');
  expect(own.name).toBe('boxes-sightline.json');
  const [medium] = JSON.parse(own.bytes.toString()).media;
  expect(medium.answers[0]).toMatchObject({ space: 'relative-1000', prompt: 'Find every object' });
  const shapes: { label: string; coords: number[] }[] = medium.answers[0].shapes;
  expectSame(
    shapes.map(({ label, coords }) => ({ label, box: coords })),
    listed,
  );

  const coco = JSON.parse((await saved(page, 'Export COCO')).bytes.toString());
  await expect(sightline.stage.getByText('Saved as boxes-coco.json')).toBeInViewport();
  await expect(sightline.stage.getByRole('button', { name: 'Close stage' })).toBeInViewport();
  expect(coco.images).toEqual([{ id: 1, file_name: 'boxes.jpg', width: 1200, height: 800 }]);
  const annotations: { category_id: number; bbox: [number, number, number, number] }[] = coco.annotations;
  expectSame(
    annotations.map(({ category_id, bbox: [x, y, width, height] }) => ({
      label: coco.categories.find(({ id }: { id: number }) => id === category_id).name,
      box: [x, y, x + width, y + height],
    })),
    listed,
  );

  const yolo = await saved(page, 'Export YOLO');
  expect(yolo.name).toBe('boxes-yolo.zip');
  const files = readZip(yolo.bytes);
  expect([...files.keys()]).toEqual(['data.yaml', 'labels/boxes.txt']);
  const names = [...(files.get('data.yaml')?.toString() ?? '').matchAll(/^ {2}\d+: (".*")$/gm)].map(
    ([, name = '']) => JSON.parse(name),
  );
  const lines = files.get('labels/boxes.txt')?.toString().trim().split('\n') ?? [];
  expectSame(
    lines.map((line) => {
      const [id = 0, x = 0, y = 0, w = 0, h = 0] = line.split(' ').map(Number);
      const box = [(x - w / 2) * 1200, (y - h / 2) * 800, (x + w / 2) * 1200, (y + h / 2) * 800];
      return { label: names[id], box };
    }),
    listed,
  );

  const elements = await page.evaluate(
    ([voc = '', cvat = '']) => {
      const read = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
      const objects = [...read(voc).querySelectorAll('annotation > object')].map((object) => ({
        label: object.querySelector('name')?.textContent ?? '',
        box: ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => Number(object.querySelector(name)?.textContent)),
      }));
      const boxes = [...read(cvat).querySelectorAll('annotations > image > box')].map((box) => ({
        label: box.getAttribute('label') ?? '',
        box: ['xtl', 'ytl', 'xbr', 'ybr'].map((name) => Number(box.getAttribute(name))),
      }));
      return { objects, boxes };
    },
    [(await saved(page, 'Export VOC')).bytes.toString(), (await saved(page, 'Export CVAT')).bytes.toString()],
  );
  expectSame(elements.objects, listed, 2.01);
  expectSame(elements.boxes, listed);

  const labelMe = JSON.parse((await saved(page, 'Export LabelMe')).bytes.toString());
  const rectangles: { label: string; points: number[][] }[] = labelMe.shapes;
  expectSame(
    rectangles.map(({ label, points }) => ({ label, box: points.flat() })),
    listed,
  );

  const [task] = JSON.parse((await saved(page, 'Export Label Studio')).bytes.toString());
  const results: {
    value: { x: number; y: number; width: number; height: number; rectanglelabels: string[] };
  }[] = task.predictions[0].result;
  expectSame(
    results.map(({ value: { x, y, width, height, rectanglelabels } }) => ({
      label: rectanglelabels[0] ?? '',
      box: [x * 12, y * 8, (x + width) * 12, (y + height) * 8],
    })),
    listed,
  );

  const [header, ...rows] = (await saved(page, 'Export CSV')).bytes.toString().trimEnd().split('\r\n');
  expect(header).toBe('image,label,x_min,y_min,x_max,y_max,image_width,image_height');
  expectSame(
    rows.map((row) => ({ label: row.split(',')[1] ?? '', box: row.split(',').slice(2, 6).map(Number) })),
    listed,
  );
});

test('the annotated picture has the size of the original, its lines in place, and tells no place', async ({
  sightline,
  page,
}) => {
  const listed = await askAboutBoxes(sightline);
  const swatch = sightline.objects.locator('[style*="background-color"]').first();
  const colour = await swatch.evaluate((element) => getComputedStyle(element).backgroundColor);
  await openExportTab(sightline);
  const { name, bytes } = await saved(page, 'Export picture');
  expect(name).toBe('boxes-annotated.png');
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 800]);
  const [left, top, right, bottom] = listed[0]?.box ?? [0, 0, 0, 0];
  for (const [x, y] of [
    [right, bottom],
    [left, bottom],
    [right, top],
    [left, (top + bottom) / 2],
  ] as const) {
    expect(coloursAround(data, info.width, x, y), `at ${x}, ${y}`).toContain(colour);
  }
  expect(coloursAround(data, info.width, left - 14, bottom), 'outside').not.toContain(colour);

  const svg = (await saved(page, 'Export SVG')).bytes.toString();
  const drawn = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const groups = [...documentElement.querySelectorAll('g[data-kind="box"]')];
    return {
      viewBox: documentElement.getAttribute('viewBox'),
      hasPicture: documentElement
        .querySelector('image')
        ?.getAttribute('href')
        ?.startsWith('data:image/jpeg;base64,'),
      boxes: groups.map((group) => {
        const side = (key: string) => Number(group.querySelector('rect')?.getAttribute(key));
        const [x, y] = [side('x'), side('y')];
        const box = [x, y, x + side('width'), y + side('height')];
        return { label: group.querySelector('title')?.textContent ?? '', box };
      }),
    };
  }, svg);
  expect(drawn).toMatchObject({ viewBox: '0 0 1200 800', hasPicture: true });
  expectSame(drawn.boxes, listed);
});

/** As CSS writes them, within two pixels of a spot. */
function coloursAround(data: Buffer, width: number, x: number, y: number): string[] {
  const reach = [-2, -1, 0, 1, 2];
  return reach.flatMap((down) =>
    reach.map((across) => {
      const at = 3 * ((Math.round(y) + down) * width + Math.round(x) + across);
      return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    }),
  );
}

test('a rotated photo with a place becomes an upright picture without one', async ({ sightline, page }) => {
  await sightline.attachReady(await rotatedPhoto());
  await sightline.ask('Find every object');
  await sightline.finished();
  await openExportTab(sightline);
  for (const button of ['Export picture', 'Export JPEG']) {
    const { bytes } = await saved(page, button);
    const { width, height, exif, orientation = 1 } = await sharp(bytes).metadata();
    expect([width, height, orientation]).toEqual([300, 400, 1]);
    expect(exif).toBeUndefined();
    expect(bytes.includes('GPS')).toBe(false);
  }
});
