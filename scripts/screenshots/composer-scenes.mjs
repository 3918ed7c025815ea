import { enormousPicture, notAPicture, photo } from './pictures.mjs';

/** The composer's own windows, and attachments in every state. */
export const composerScenes = [
  {
    name: 'options',
    async play(screen) {
      await screen.open();
      if (screen.isNarrow) await openMore(screen, 'composer.options.title');
      else await screen.button('composer.options.title').click();
      await screen.page.getByRole('dialog').waitFor();
      await screen.page.waitForTimeout(200);
    },
  },
  {
    name: 'models',
    server: 'qwen',
    async play(screen) {
      await screen.open();
      await screen.page.getByRole('combobox', { name: screen.word('composer.model.label') }).click();
      await screen.page.getByRole('option').nth(3).waitFor();
    },
  },
  {
    name: 'tasks-menu',
    async play(screen) {
      await screen.open();
      if (screen.isNarrow) await openMore(screen, 'composer.tasks.label');
      else await screen.button('composer.tasks.label').click();
      await screen.page.getByRole('menuitem').nth(4).waitFor();
    },
  },
  {
    name: 'plus-menu',
    isFor: ({ width }) => width < 640,
    async play(screen) {
      await screen.open();
      await screen.button('composer.more').click();
      await screen.page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'attachments-preparing',
    async play(screen) {
      await screen.open();
      await screen.attach(await photo(), await enormousPicture());
      await screen.page.locator('[data-state=preparing]').first().waitFor();
    },
  },
  {
    name: 'attachments',
    async play(screen) {
      await screen.open();
      await screen.attach(await photo(), await photo('mountains-at-dusk.jpg', 330), notAPicture());
      await screen.page.locator('[data-state=failed]').waitFor();
      await screen.page.locator('[data-state=ready]').nth(1).waitFor();
      await screen.message.fill('…');
    },
  },
  {
    name: 'attachments-many',
    async play(screen) {
      await screen.open();
      await screen.attach(...(await hues(9)));
      await screen.page.locator('[data-state=ready]').nth(8).waitFor();
    },
  },
  {
    name: 'over-budget',
    server: 'qwen',
    async play(screen) {
      await screen.open();
      // Its context holds 34 096 tokens.
      await screen.chooseModel('qwen-vl-ocr');
      await screen.attach(...(await hues(24)));
      await screen.page.locator('[data-state=ready]').nth(23).waitFor({ timeout: 60_000 });
      await screen.page.waitForTimeout(300);
    },
  },
  {
    name: 'text-only-model',
    server: 'qwen',
    async play(screen) {
      await screen.open();
      await screen.chooseModel('qwen-plus');
      await screen.attach(await photo());
      await screen.page.locator('[data-state=ready]').waitFor();
      await screen.page.waitForTimeout(200);
    },
  },
];

async function openMore(screen, path) {
  await screen.button('composer.more').click();
  await screen.page.getByRole('menuitem', { name: screen.word(path) }).click();
}

function hues(count) {
  return Promise.all(
    Array.from({ length: count }, (_, index) => photo(`day-${index + 1}.jpg`, (index * 360) / count)),
  );
}
