import { expectCleanScreen } from '../axe';
import { boxesJpeg } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { seenNativeRequests, seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'search', delayMs: 30 });
  await sightline.open();
});

test('a search goes over the native endpoint and looks like any other answer: thoughts, words, boxes, counts', async ({
  sightline,
}) => {
  await chooseModel(sightline, 'qwen3.7-plus');
  await switchSearchOn(sightline);
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find the boxes and their history');

  const reply = sightline.assistant(1);
  await sightline.finished();
  await reply.getByRole('button', { name: /^Thinking/ }).click();
  await expect(reply.getByRole('region', { name: 'Reasoning' })).toHaveText(
    'The user wants the boxes found and their history.',
  );
  await expect(reply).toContainText('I found two objects in picture 1.');
  await expect(reply).toContainText('Red boxes have stood there since 1924.');
  const rows = sightline.objects.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('red box · x 120 y 160 · 360 × 320 px');
  await expect(reply.getByRole('list', { name: 'About this answer' })).toContainText('1,262');

  const [asked] = await seenNativeRequests();
  expect(asked?.path).toBe('/api/v1/services/aigc/multimodal-generation/generation');
  expect(asked?.headers['x-dashscope-sse']).toBe('enable');
  expect(asked?.body).toMatchObject({
    model: 'qwen3.7-plus',
    parameters: {
      enable_thinking: true,
      enable_search: true,
      search_options: { enable_source: true },
      incremental_output: true,
      result_format: 'message',
    },
  });
  expect(asked?.body.input.messages).toEqual([
    {
      role: 'user',
      content: [
        { image: expect.stringMatching(/^data:image\/jpeg;base64,/) },
        { text: 'Find the boxes and their history' },
      ],
    },
  ]);
});

test('the pages that a search found stand below the answer, five at first, and are kept with it', async ({
  sightline,
}) => {
  const { page } = sightline;
  await chooseModel(sightline, 'qwen3.7-plus');
  await switchSearchOn(sightline);
  await sightline.ask('What of the boxes?');
  await sightline.finished();

  const sources = sightline.assistant(1).getByRole('region', { name: 'Sources' });
  const links = sources.getByRole('link');
  await expect(links).toHaveCount(5);
  await expect(links.first()).toHaveText(/The tower reopens to visitors\s*news\.example\.com/);
  await expect(links.first()).toHaveAttribute('href', 'https://news.example.com/tower?from=search&lang=en');
  await expect(links.first()).toHaveAttribute('target', '_blank');
  await expect(links.first()).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links.nth(4)).toHaveText('untitled.example.net');

  const more = sources.getByRole('button', { name: 'Show all 7' });
  await more.click();
  await expect(links).toHaveCount(7);
  await expectCleanScreen(page, 'sources');
  await expect(sources).not.toContainText('Not a page');
  await sources.getByRole('button', { name: 'Show fewer' }).click();
  await expect(links).toHaveCount(5);

  await sightline.reload();
  await sightline.conversations
    .getByRole('link')
    .or(sightline.conversations.getByRole('button'))
    .first()
    .waitFor();
  await expect(links).toHaveCount(5);
});

test('an error inside status 200 is told in words, and what was said before it stays', async ({
  sightline,
}) => {
  await setUpstream({ recording: 'search', delayMs: 20, behaviour: 'moderated' });
  await chooseModel(sightline, 'qwen3.7-plus');
  await switchSearchOn(sightline);
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find the boxes');
  await sightline.finished();
  const reply = sightline.assistant(1);
  await expect(reply).toContainText('I found two objects');
  await expect(reply.getByRole('alert')).toContainText(/content filter/i);
});

test('without the switch, and for a model that cannot search, the compatible endpoint answers', async ({
  sightline,
}) => {
  await setUpstream({ recording: 'plain' });
  await sightline.page.getByRole('button', { name: 'Options' }).click();
  const search = sightline.page.getByRole('switch', { name: 'Web search' });
  await expect(search).toBeDisabled();
  await expect(search).toHaveAccessibleDescription('This model cannot search the web.');
  await sightline.page.keyboard.press('Escape');
  await sightline.ask('Hello');
  await sightline.finished();
  const [asked] = await seenRequests();
  expect(asked?.body.messages).toHaveLength(1);
  expect(asked?.body).not.toHaveProperty('enable_search');
});

async function chooseModel(sightline: SightlinePage, id: string): Promise<void> {
  await sightline.model.click();
  await sightline.page.keyboard.type(id);
  await sightline.page.getByRole('option', { name: id }).first().click();
  await expect(sightline.model).toContainText(id);
}

async function switchSearchOn({ page }: SightlinePage): Promise<void> {
  await page.getByRole('button', { name: 'Options' }).click();
  const search = page.getByRole('switch', { name: 'Web search' });
  await search.click();
  await expect(search).toBeChecked();
  await page.keyboard.press('Escape');
}
