import type { Locator } from '@playwright/test';
import { demoLines } from '../demo-lines';
import { expect, type SightlinePage, test } from '../sightline-page';
import { type Card, cardTitles } from '../task-cards';

type Step = (sightline: SightlinePage) => Promise<void>;

const button = ({ page }: SightlinePage, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const compare = ({ page }: SightlinePage) => page.getByRole('region', { name: 'Compare', exact: true });
const presenter = ({ page }: SightlinePage) => page.getByRole('region', { name: 'Presenter' });

async function newChat(sightline: SightlinePage): Promise<void> {
  await sightline.conversations.getByRole('button', { name: 'New chat' }).click();
}

/** In a new conversation; cards that are folded away are unfolded first. */
async function run(sightline: SightlinePage, card: Card): Promise<Locator> {
  await newChat(sightline);
  const more = button(sightline, 'Show all');
  const wanted = sightline.page
    .getByRole('main')
    .getByRole('button')
    .filter({ hasText: cardTitles[card].en });
  await expect(more.or(wanted).first()).toBeVisible();
  if (!(await sightline.card(card).isVisible())) await more.click();
  return sightline.run(card);
}

async function fromMenu(sightline: SightlinePage, item: string): Promise<void> {
  await button(sightline, 'More about Find objects').click();
  await sightline.page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function saved(sightline: SightlinePage, ending: string, save: () => Promise<void>): Promise<void> {
  const waiting = sightline.page.waitForEvent('download');
  await save();
  expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
}

const seeing: Readonly<Record<string, Step>> = {
  'Boxes while it answers.': async (sightline) => {
    await sightline.run('findObjects');
    await expect(sightline.objects.getByRole('listitem')).toHaveCount(17);
  },
  'One object.': async ({ objects }) => {
    await objects.getByRole('listitem').filter({ hasText: 'bus' }).getByRole('button').first().click();
    await expect(
      objects.locator('[aria-pressed=true], [aria-current=true], [aria-selected=true]').first(),
    ).toBeVisible();
  },
  'Fields of a receipt.': async (sightline) => {
    const reply = await run(sightline, 'extractFields');
    await expect(reply.getByRole('table', { name: 'Fields' })).toContainText('shop');
    await reply.getByRole('textbox', { name: 'Value of shop' }).fill('Corner Market');
    await saved(sightline, '.csv', () => reply.getByRole('button', { name: 'Export fields as CSV' }).click());
  },
  'A worked problem.': async (sightline) => {
    const reply = await run(sightline, 'solveProblem');
    await expect(reply.getByRole('list', { name: 'Steps' }).first()).toBeVisible();
  },
  'A page as it reads.': async (sightline) => {
    const reply = await run(sightline, 'parsePage');
    await expect(reply.getByRole('region', { name: 'Page', exact: true })).toBeVisible();
  },
  'A video along its time.': async (sightline) => {
    const reply = await run(sightline, 'understandVideo');
    await reply.getByRole('region', { name: 'Timeline' }).getByRole('button').nth(1).click();
    const video = sightline.stage.locator('video');
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(1);
  },
  'A sketch becomes a page.': async (sightline) => {
    const reply = await run(sightline, 'sketchToPage');
    await reply.getByRole('button', { name: 'Show preview' }).click();
    await reply.getByRole('radio', { name: 'Phone' }).press('Space');
    await expect(reply.locator('iframe[title=Preview]')).toBeVisible();
  },
  'Boxes in space.': async (sightline) => {
    await run(sightline, 'locateIn3d');
    await expect(sightline.stage.getByRole('img', { name: /objects on/ })).toBeVisible();
  },
};

const comparing: Readonly<Record<string, Step>> = {
  'Two shelves.': async (sightline) => {
    await run(sightline, 'comparePictures');
    await sightline.transcript.getByRole('button', { name: 'Compare', exact: true }).first().click();
    await expect(compare(sightline).getByRole('radio', { name: 'Side by side' })).toBeChecked();
    await expect(compare(sightline).getByRole('switch', { name: 'Lock zoom and pan' })).toBeChecked();
  },
  'Swipe and blink.': async (sightline) => {
    await compare(sightline).getByRole('radio', { name: 'Swipe' }).click();
    await compare(sightline).getByRole('slider', { name: 'Swipe position' }).press('ArrowLeft');
    await compare(sightline).getByRole('radio', { name: 'Blink' }).click();
    await expect(compare(sightline).getByRole('slider', { name: 'Blink rate' })).toBeVisible();
  },
  'The difference.': async (sightline) => {
    await compare(sightline).getByRole('radio', { name: 'Difference' }).click();
    await expect(
      compare(sightline).getByRole('list', { name: 'Changed regions' }).getByRole('listitem').first(),
    ).toBeVisible();
    await expect(
      compare(sightline).getByRole('list', { name: 'Changes' }).getByRole('listitem').first(),
    ).toBeVisible();
  },
  'Aligned by itself.': async (sightline) => {
    await compare(sightline).getByRole('button', { name: 'Align automatically' }).click();
    await expect(compare(sightline).getByText(/Confidence \d/)).toBeVisible();
    await compare(sightline).getByRole('button', { name: 'Undo alignment' }).click();
  },
  'Asked about.': async (sightline) => {
    await compare(sightline).getByRole('button', { name: 'Ask about the difference' }).click();
    await expect(sightline.message).toHaveValue(/Compare the two pictures/);
    await expect(sightline.attachments.getByRole('listitem')).toHaveCount(2);
  },
};

const tasks: Readonly<Record<string, Step>> = {
  'Behind a slash.': async (sightline) => {
    await newChat(sightline);
    for (const name of ['shelf-before.jpg', 'shelf-after.jpg'])
      await button(sightline, `Remove ${name}`).click();
    await sightline.message.fill('/');
    await expect(sightline.page.getByRole('listbox', { name: 'Tasks' }).getByRole('option')).toHaveCount(13);
    await sightline.message.fill('/point');
    await sightline.message.press('Enter');
    await expect(sightline.message).toHaveValue(/point/i);
    await sightline.message.fill('');
  },
  "A task of one's own.": async (sightline) => {
    await sightline.conversations.getByRole('button', { name: 'Find objects', exact: true }).click();
    await sightline.transcript.getByRole('article', { name: /^You/ }).hover();
    await button(sightline, 'Make a task').click();
    const editor = sightline.page.getByRole('dialog', { name: 'Task', exact: true });
    await editor.getByRole('button', { name: 'Save task' }).click();
    await expect(editor).toBeHidden();
  },
};

const showing: Readonly<Record<string, Step>> = {
  'Replayed.': async (sightline) => {
    await fromMenu(sightline, 'Replay');
    await sightline.page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await button(sightline, 'Skip to the next answer').click();
    await expect(sightline.assistant(1)).toContainText('bbox_2d');
    await button(sightline, 'Leave replay').click();
  },
  'Kept in a file.': async (sightline) => {
    await fromMenu(sightline, 'Record for demo');
    await saved(sightline, '.zip', () => button(sightline, 'Save recording').click());
  },
  'Reported.': async (sightline) => {
    await fromMenu(sightline, 'Report');
    await saved(sightline, '.html', () => button(sightline, 'Save report').click());
    await sightline.page.keyboard.press('Escape');
  },
  'Presented.': async (sightline) => {
    await newChat(sightline);
    await button(sightline, 'Present').click();
    await button(sightline, 'Play the prepared demo').click();
    const heading = presenter(sightline).getByRole('heading', { level: 1 });
    await expect(heading).toContainText('1 of ');
    await sightline.page.keyboard.press('ArrowRight');
    await expect(heading).toContainText('2 of ');
    await expect(presenter(sightline).getByRole('log')).toContainText('Demo — no model');
  },
  'Before people.': async (sightline) => {
    const cover = button(sightline, /The screen is black/);
    await sightline.page.keyboard.press('b');
    await expect(cover).toBeVisible();
    await sightline.page.keyboard.press('b');
    await expect(cover).toBeHidden();
    await sightline.page.keyboard.press('l');
    await sightline.page.keyboard.press('t');
    await expect(presenter(sightline).getByRole('timer', { name: 'Time' })).not.toHaveText('0:00');
  },
  'Live, with a net below.': async (sightline) => {
    await button(sightline, 'Scenes').click();
    await button(sightline, 'Add a task').click();
    await sightline.page.getByRole('menuitem', { name: 'Read text', exact: true }).click();
    const scenes = sightline.page.getByRole('list', { name: 'Scenes' });
    await scenes.getByRole('button', { name: /^Read text ?Asked live/ }).click();
    await expect(presenter(sightline).getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
    await expect(presenter(sightline).getByRole('log')).toContainText('first token');
  },
  'The network goes.': async (sightline) => {
    await sightline.page.context().setOffline(true);
    await sightline.page.keyboard.press('ArrowLeft');
    await sightline.page.keyboard.press('ArrowRight');
    await expect(presenter(sightline).getByRole('status').filter({ hasText: 'Recording' })).toBeVisible();
    await expect(presenter(sightline).getByRole('log')).toContainText('text_content');
    await sightline.page.keyboard.press('Escape');
    await expect(sightline.message).toBeVisible();
  },
};

const steps = { ...seeing, ...comparing, ...tasks, ...showing };

test('the demo can be given as it is written', async ({ sightline }) => {
  test.setTimeout(180_000);
  expect(demoLines()).toEqual(Object.keys(steps));
  await sightline.open();
  for (const [title, step] of Object.entries(steps)) await test.step(title, () => step(sightline));
});
