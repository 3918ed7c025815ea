import { once } from 'node:events';
import { createServer } from 'node:http';
import { test as base } from '@playwright/test';
import { saved } from '../exported-files';
import { faultyPage, hostilePage } from '../hostile-page';
import { expect, SightlinePage, test } from '../sightline-page';
import { setReply } from '../upstream-control';

const fenced = (language: string, code: string) => `Here it is:\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;

// These pages fail on purpose, so that what the console says is not counted.
base('a hostile page runs on a press alone, and finds no way out of its frame', async ({ page, context }) => {
  const sightline = new SightlinePage(page);
  const reached: (string | undefined)[] = [];
  const opened: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url);
    response.setHeader('access-control-allow-origin', '*');
    response.end('<h1>Elsewhere</h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const elsewhere = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`;
  await context.addCookies([{ name: 'secret', value: '1', url: 'http://127.0.0.1:3320' }]);
  page.on('popup', (popup) => opened.push(popup.url()));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await setReply(fenced('html', hostilePage(elsewhere)));
  await sightline.open();
  await sightline.ask('Sketch to web page');
  await sightline.finished();
  const show = sightline.assistant(1).getByRole('button', { name: 'Show preview' });
  await expect(show).toBeVisible();
  expect(page.frames()).toHaveLength(1);

  await show.click();
  const frame = page.frameLocator('iframe[title="Preview"]').frameLocator('iframe');
  const log = frame.locator('#log');
  await expect(log).toContainText('end: here');
  // A pointer's place is reckoned wrong within frames that are drawn smaller.
  await frame.getByRole('button', { name: 'Press' }).dispatchEvent('click');
  await expect(log).toContainText('press: alive');
  const outcomes = (await log.innerText()).trim().split('\n');
  expect(outcomes.length).toBeGreaterThan(20);
  expect(outcomes.filter((line) => !/: (?:refused|here|alive)$/.test(line))).toEqual([]);
  await frame.getByRole('button', { name: 'Leave' }).dispatchEvent('click');
  await expect(log).toHaveCount(0);
  expect(reached).toEqual([]);
  expect(opened).toEqual([]);
  expect(page.url()).toBe('http://127.0.0.1:3320/');
  await expect(sightline.message).toBeVisible();

  const { headers } = await page.evaluate(async () => {
    const answer = await fetch('/preview');
    return { headers: Object.fromEntries(answer.headers) };
  });
  expect(headers['content-security-policy']).toContain('sandbox allow-scripts;');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['x-frame-options']).toBeUndefined();
  server.close();
});

base(
  'what goes wrong in a page is told, at the width of a device, and can be put right',
  async ({ page }) => {
    const sightline = new SightlinePage(page);
    await setReply(fenced('html', faultyPage));
    await sightline.open();
    await sightline.ask('Sketch to web page');
    await sightline.finished();
    await page.getByRole('button', { name: 'Show preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    const frame = page.frameLocator('iframe[title="Preview"]').frameLocator('iframe');
    const width = frame.locator('#width');
    await expect(width).toHaveText('1280');
    const troubles = preview.getByRole('list', { name: 'What went wrong' });
    await expect(troubles).toContainText('Error in line 9: Uncaught ReferenceError: missing is not defined');
    await preview.getByRole('radio', { name: 'Phone' }).check();
    await expect(width).toHaveText('390');
    await frame.getByRole('link', { name: 'Home' }).dispatchEvent('click');
    await frame.getByRole('button', { name: 'Order' }).dispatchEvent('click');
    await expect(frame.locator('form i')).toHaveText('sent');
    await expect(troubles).toContainText('In a window of 390 px its content is 500 px wide.');
    await preview.getByRole('button', { name: 'Fix what is wrong' }).click();
    await expect(sightline.message).toBeFocused();
    await expect(sightline.message).toHaveValue(/line 9.*missing is not defined[\s\S]*500 px wide/);
  },
);

test('fields are corrected, kept, copied and saved; a page that was read shows nothing that acts', async ({
  sightline,
  page,
}) => {
  await setReply(fenced('json', '{"shop": "Fern", "total": 24.5, "items": [{"name": "Tea", "price": 3}]}'));
  await sightline.open();
  await sightline.ask('Extract the fields');
  await sightline.finished();
  const table = page.getByRole('table', { name: 'Fields' });
  const total = table.getByRole('textbox', { name: 'Value of total' });
  await total.fill('25.5');
  await total.press('Enter');
  await expect(table.getByText('Model: 24.5')).toBeVisible();
  await sightline.reload();
  await expect(total).toHaveValue('25.5');
  const json = await saved(page, 'Export fields as JSON');
  expect(JSON.parse(json.bytes.toString())).toEqual({
    shop: 'Fern',
    total: 25.5,
    items: [{ name: 'Tea', price: 3 }],
  });
  const csv = await saved(page, 'Export fields as CSV');
  expect(csv.bytes.toString()).toContain('total,25.5,24.5\r\n');
  await table.getByRole('button', { name: 'Back to the model’s value of total' }).click();
  await expect(total).toHaveValue('24.5');

  const elsewhere = 'https://elsewhere.example';
  const hostile = `<h1 data-bbox="1 2 300 40" onclick="document.title='acted'">Invoice</h1><img src="${elsewhere}/x.png" onerror="document.title='acted'"><script>document.title='acted'</script><iframe src="${elsewhere}"></iframe><p data-bbox="1 50 300 90" style="position:fixed;inset:0">Body</p>`;
  await setReply(fenced('html', `<html><body>${hostile}</body></html>`));
  await sightline.ask('qwenvl html');
  await sightline.finished();
  const read = page.getByRole('region', { name: 'Page', exact: true });
  await expect(read.getByRole('heading', { name: 'Invoice' })).toBeVisible();
  await read.getByRole('heading', { name: 'Invoice' }).click();
  await expect(read.locator('img, script, iframe, [style*="fixed"]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show preview' })).toHaveCount(0);
  expect(await page.title()).not.toBe('acted');
});

test('a solution comes in steps, and a comparison tells what changed', async ({ sightline, page }) => {
  await setReply(
    '### Step 1: Set up\n\n$$a^2 + 9 = 25$$\n\n### Step 2: Solve\n\n$a = 4$\n\n**Answer:** $a = 4$ m',
  );
  await sightline.open();
  await sightline.card('solveProblem').click();
  const steps = sightline.assistant(1).getByRole('list', { name: 'Steps' });
  await expect(steps.getByRole('listitem')).toHaveCount(2);
  await expect(sightline.assistant(1).getByRole('figure', { name: 'Result' })).toContainText('4');

  await page.getByRole('button', { name: 'New chat' }).click();
  const box = (label: string) => `[{"bbox_2d": [100, 100, 300, 300], "label": "${label}"}]`;
  await setReply(`Picture 1:\n${fenced('json', box('jam'))}\nPicture 2:\n${fenced('json', box('honey'))}`);
  await sightline.card('comparePictures').click();
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed.getByRole('listitem')).toHaveText([/^jam · removed$/, /^honey · added$/]);
  await changed.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('region', { name: 'Compare' })).toBeVisible();
});
