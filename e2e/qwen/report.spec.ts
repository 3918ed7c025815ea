import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Download, Locator, Page, TestInfo } from '@playwright/test';
import { placedPhoto } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { moveFingers } from '../touch';
import { setReply } from '../upstream-control';

const evil = `<img src=x onerror=\\"top.pwned=1\\"></title><script>top.pwned=1</script>`;
const reply = `# Found

<script>top.pwned = 1</script> <svg onload="top.pwned=1"> <iframe srcdoc="<script>top.pwned=1</script>">
[here](javascript:top.pwned=1) [there](../secret.html) [site](https://example.com/a) ![pixel](https://example.com/p.png)

$$\\frac{a}{b}$$

\`\`\`json
[{"bbox_2d": [100, 200, 400, 600], "label": "red box"},
 {"bbox_2d": [500, 250, 900, 750], "label": "${evil}"},
 {"point_2d": [250, 400], "label": "red box"}]
\`\`\`

\`\`\`html
<style>p { color: red }</style><h2 data-bbox="10 20 990 90" style="color: red" onclick="top.pwned=1">Invoice</h2>
<script>top.pwned=1</script><table><tr><td>5 EUR<img src="x" onerror="top.pwned=1"></td></tr></table>
<form action="https://example.com"><a href="javascript:top.pwned=1">Pay</a></form>
\`\`\`
`;

async function openReport({ conversations, page }: SightlinePage): Promise<Locator> {
  const row = conversations.getByRole('listitem').first();
  await row.hover();
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Report' }).click();
  return page.getByRole('dialog', { name: 'Report' });
}

async function save(dialog: Locator, testInfo: TestInfo, name: string): Promise<string> {
  const saved: Promise<Download> = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save report' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/-report\.html$/);
  const path = testInfo.outputPath(name);
  await download.saveAs(path);
  return path;
}

/** Opens the file with the network off; fails on everything that it asks for or complains about. */
async function openFromDisk(
  near: Page,
  path: string,
): Promise<{ report: Page; troubles: readonly string[] }> {
  await near.context().setOffline(true);
  const report = await near.context().newPage();
  const troubles: string[] = [];
  const note = (text: string) => troubles.push(text);
  report.on('request', (request) => /^(?:file|data):/.test(request.url()) || note(request.url()));
  report.on('console', (line) => note(line.text()));
  report.on('pageerror', (error) => note(error.message));
  report.on('dialog', (dialog) => note(dialog.message()));
  await report.goto(pathToFileURL(path).href);
  return { report, troubles };
}

test('a report opens from disk without a network, shows what was drawn, obeys nothing that was said, and prints', async ({
  sightline,
  page,
}, testInfo) => {
  await setReply(reply);
  await sightline.open();
  await sightline.attachReady(await placedPhoto('<b>boxes & more.jpg'));
  await sightline.ask('Find "every" <b onclick=x>box</b>');
  await sightline.finished();
  const dialog = await openReport(sightline);
  const path = await save(dialog, testInfo, 'report.html');
  await expect(dialog.getByRole('status')).toContainText('-report.html');
  expect(readFileSync(path, 'utf8')).not.toContain('51.5');

  await dialog.getByLabel('Language of the report').selectOption('zh-CN');
  await dialog.getByRole('switch', { name: 'Location' }).click();
  await dialog.getByRole('switch', { name: 'Parameters' }).click();
  const placed = readFileSync(await save(dialog, testInfo, 'placed.html'), 'utf8');
  expect(placed).toContain('<html lang="zh-CN">');
  expect(placed).toContain('拍摄于 51.50000, -0.12500');
  expect(placed).toContain('按选择未写入：参数。');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const printed = page.frameLocator('iframe[sandbox]');
  await expect(printed.locator('article')).toHaveCount(2);
  await expect(printed.locator('figcaption').first()).toHaveCSS('display', 'flex');
  await dialog.getByRole('checkbox').uncheck();
  await expect(dialog.getByRole('button', { name: 'Print' })).toBeDisabled();

  const { report, troubles } = await openFromDisk(page, path);
  await expect(report.getByText('<script>top.pwned = 1</script>')).toBeVisible();
  await expect(report.getByText('Find "every" <b onclick=x>box</b>').first()).toBeVisible();
  await expect(report.getByRole('link', { name: 'pixel' })).toHaveAttribute(
    'href',
    'https://example.com/p.png',
  );
  await expect(report.getByRole('link', { name: /here|there/ })).toHaveCount(0);
  await expect(report.locator('math mfrac')).toBeVisible();
  await expect(report.getByRole('heading', { name: 'Invoice' })).toBeVisible();
  await expect(report.getByRole('cell', { name: '5 EUR' })).toBeVisible();
  await expect(report.locator('form, .page a')).toHaveCount(0);
  await expect(report.locator('script')).toHaveCount(1);
  expect(await report.evaluate(() => 'pwned' in window)).toBe(false);

  const drawing = report.getByRole('img', { name: /^4 objects on/ });
  const shapes = drawing.locator('[data-kind]');
  await expect(shapes).toHaveCount(4);
  await report.getByRole('checkbox', { name: /^red box/ }).uncheck();
  await expect(shapes.nth(1)).toBeHidden();
  await report.getByRole('checkbox', { name: /^red box/ }).check();
  await report.getByRole('checkbox', { name: 'Overlay' }).uncheck();
  await expect(shapes.first()).toBeHidden();
  await report.getByRole('checkbox', { name: 'Overlay' }).check();
  await expect(shapes.first()).toBeVisible();
  const before = (await drawing.boundingBox())?.width ?? 0;
  await report.getByRole('button', { name: 'Zoom in' }).first().click();
  await expect.poll(async () => (await drawing.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.4);
  await expect(report.getByRole('cell', { name: 'red box' }).first()).toBeVisible();

  await report.getByRole('radio', { name: 'Dark' }).check();
  await expect(report.locator('body')).toHaveCSS('background-color', 'rgb(21, 21, 23)');
  await report.setViewportSize({ width: 390, height: 844 });
  expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await report.getByRole('button', { name: 'Fit' }).first().click();
  await drawing.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await drawing.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => ({ x: x + width * share, y: y + height / 2 });
  await moveFingers(report, [
    { from: at(0.45), to: at(0.2) },
    { from: at(0.55), to: at(0.8) },
  ]);
  await expect.poll(async () => (await drawing.boundingBox())?.width ?? 0).toBeGreaterThan(width * 2);
  const paper = await report.pdf({ format: 'A4', printBackground: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
});
