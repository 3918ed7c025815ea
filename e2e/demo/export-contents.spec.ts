import sharp from 'sharp';
import { askAboutBoxes, openExportTab, saved } from '../exported-files';
import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { readZip } from '../zip-reader';

test.beforeEach(async ({ sightline }) => {
  await sightline.open();
});

test('the whole conversation comes in one file, the same picture once, and several in a zip', async ({
  sightline,
  page,
}) => {
  await askAboutBoxes(sightline);
  await sightline.attachReady(await boxesJpeg('Boxes.jpg'));
  await sightline.ask('Find every object in both');
  await sightline.finished();
  await openExportTab(sightline);
  await page.getByRole('radio', { name: 'Whole conversation' }).check();
  const coco = JSON.parse((await saved(page, 'Export COCO')).bytes.toString());
  expect(coco.images.map((image: { file_name: string }) => image.file_name)).toEqual([
    'boxes.jpg',
    'Boxes-2.jpg',
  ]);
  expect(coco.annotations.length).toBeGreaterThan(3);
  const voc = await saved(page, 'Export VOC');
  expect(voc.name).toMatch(/-voc\.zip$/);
  expect([...readZip(voc.bytes).keys()]).toEqual(['boxes.xml', 'Boxes-2.xml']);
  const pictures = readZip((await saved(page, 'Export picture')).bytes);
  expect([...pictures.keys()]).toEqual(['boxes-annotated.png', 'Boxes-2-annotated.png']);
  for (const bytes of pictures.values()) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 800 });
  }
});

test('what was taken away by hand is marked in the files', async ({ sightline, page }) => {
  const listed = await askAboutBoxes(sightline);
  await sightline.stage.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Correct shapes/ }).click();
  await sightline.objects.getByRole('listitem').first().getByRole('button').first().click();
  await sightline.stage
    .getByRole('toolbar', { name: 'Corrections' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(listed.length - 1);
  await openExportTab(sightline);
  const panel = sightline.stage.getByRole('tabpanel');
  await expect(panel).toContainText('0 changed, 0 added, 1 taken away');

  const coco = JSON.parse((await saved(page, 'Export COCO')).bytes.toString());
  expect(coco.annotations).toHaveLength(listed.length - 1);
  expect(coco.removed).toMatchObject([{ category: listed[0]?.label, image_id: 1 }]);
  const voc = await saved(page, 'Export VOC');
  expect(voc.name).toBe('boxes-voc.zip');
  const files = readZip(voc.bytes);
  expect([...files.keys()]).toEqual(['boxes.xml', 'corrections.csv']);
  expect(files.get('corrections.csv')?.toString()).toContain(`removed,box,,,${listed[0]?.label},`);
});

test('what a format cannot hold is said in words, and nothing to export as well', async ({
  sightline,
  page,
}) => {
  await sightline.run('understandVideo');
  await sightline
    .assistant(1)
    .getByRole('button', { name: /moments/ })
    .or(sightline.stage)
    .first()
    .click();
  await openExportTab(sightline);
  const status = sightline.stage.getByRole('status').filter({ hasText: 'COCO' });
  await page.getByRole('button', { name: 'Export COCO', exact: true }).click();
  await expect(status).toContainText('COCO can hold nothing of what is here');
  await expect(status).toContainText(/clip\.mp4: \d moments/);
  const [, ...rows] = (await saved(page, 'Export CSV')).bytes.toString().trimEnd().split('\r\n');
  expect(rows.length).toBeGreaterThan(2);

  await page.getByRole('button', { name: 'New chat' }).click();
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Describe this picture');
  await sightline.finished();
  await sightline.transcript
    .getByRole('article', { name: /^You/ })
    .getByRole('button', { name: /boxes\.jpg/ })
    .click();
  await openExportTab(sightline);
  await expect(sightline.stage.getByRole('button', { name: 'Export COCO', exact: true })).toBeDisabled();
  await expect(sightline.stage.getByRole('tabpanel')).toContainText('nothing to export');
});
