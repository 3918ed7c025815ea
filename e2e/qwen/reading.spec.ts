import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

test('Markdown, tables, code and maths are rendered, and nothing in a reply runs or is fetched', async ({
  sightline,
  page,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('example.com')) foreign.push(request.url());
  });
  await setUpstream({ recording: 'reading' });
  await sightline.open();
  await sightline.ask('Show me everything');
  await sightline.finished();

  const reply = sightline.assistant(1);
  await expect(reply.getByRole('heading', { name: '结果' })).toBeVisible();
  await expect(reply.locator('strong', { hasText: '注意：' })).toBeVisible();
  await expect(reply.getByRole('table')).toContainText('Cake');
  await expect(reply.locator('pre', { hasText: 'print("hello")' })).toBeVisible();
  await expect(reply.locator('.katex').first()).toBeVisible();
  await expect(reply).toContainText('<img src="https://example.com/x.png"');
  await expect(reply.locator('img[src*="example.com"]')).toHaveCount(0);
  await expect(reply.getByRole('link', { name: 'a link' })).toHaveAttribute('rel', /noopener/);
  await expect(reply.locator('a[href^="javascript"]')).toHaveCount(0);
  expect(foreign).toEqual([]);
});
