import { cards } from './screen.mjs';

const withShapes = ['find-objects', 'read-text', 'compare-pictures', 'parse-page', 'understand-video'];

/** Every task card to its end; where the Stage is a sheet, the sheet too. */
export const cardScenes = [
  ...cards.map((card) => ({
    name: card,
    async play(screen) {
      await screen.open();
      await screen.run(card);
      await screen.page.waitForTimeout(400);
    },
  })),
  ...withShapes.map((card) => ({
    name: `${card}-sheet`,
    isFor: ({ width }) => width < 900,
    async play(screen) {
      await screen.open();
      await screen.run(card);
      await screen.openStage();
      await screen.page.waitForTimeout(600);
    },
  })),
  {
    name: 'stage-selected',
    async play(screen) {
      await screen.open();
      await screen.run('find-objects');
      await screen.openStage();
      await screen.stage
        .getByRole('list', { name: screen.word('stage.objects.list') })
        .getByRole('button')
        .nth(6)
        .click();
      await screen.page.waitForTimeout(300);
    },
  },
  ...['data', 'sent'].map((tab) => ({
    name: `stage-${tab}`,
    async play(screen) {
      await screen.open();
      await screen.run('find-objects');
      await screen.openStage();
      await screen.stage.getByRole('tab', { name: screen.word(`stage.tabs.${tab}`), exact: true }).click();
      await screen.page.waitForTimeout(200);
    },
  })),
  {
    name: 'video-moment',
    async play(screen) {
      await screen.open();
      await screen.run('understand-video');
      await screen.openStage();
      const moments = screen.stage.getByRole('list', { name: screen.word('stage.objects.list') });
      await moments.getByRole('button').nth(2).click();
      await screen.page.waitForTimeout(800);
    },
  },
];
