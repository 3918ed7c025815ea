/** The first screen, the frame around a conversation, and pages that stand alone. */
export const shellScenes = [
  { name: 'empty', play: (screen) => screen.open() },
  {
    name: 'before-script',
    async play(screen) {
      await screen.page.route(/\/_next\/static\/chunks\//, (route) =>
        route.request().resourceType() === 'script' ? route.abort() : route.continue(),
      );
      await screen.open();
    },
  },
  {
    name: 'sample-loading',
    async play(screen) {
      await screen.open();
      await screen.page.route(/\/samples\/street\.jpg/, () => undefined);
      await screen.start('find-objects');
      await screen.page.waitForTimeout(500);
    },
  },
  {
    name: 'sample-failed',
    async play(screen) {
      await screen.open();
      await screen.page.route(/\/samples\/street\.jpg/, (route) => route.abort());
      await screen.start('find-objects');
      await screen.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
      await screen.page.waitForTimeout(200);
    },
  },
  {
    name: 'conversations',
    async play(screen) {
      await withConversations(screen);
      await openConversations(screen);
    },
  },
  {
    name: 'search-no-hits',
    async play(screen) {
      await withConversations(screen);
      await openConversations(screen);
      await screen.page.getByRole('searchbox', { name: screen.word('shell.search') }).fill('zebra');
      await screen.page.waitForTimeout(200);
    },
  },
  {
    name: 'conversation-menu',
    async play(screen) {
      await withConversations(screen);
      await openConversations(screen);
      await openRowMenu(screen);
    },
  },
  {
    name: 'deleted',
    async play(screen) {
      await withConversations(screen);
      await openConversations(screen);
      await openRowMenu(screen);
      await screen.page.getByRole('menuitem', { name: screen.word('shell.delete'), exact: true }).click();
      await screen.button('shell.undo').waitFor();
    },
  },
  ...['theme', 'language'].map((menu) => ({
    name: `${menu}-menu`,
    async play(screen) {
      await screen.open();
      await openConversations(screen);
      await screen.button(`shell.${menu}`).click();
      await screen.page.getByRole('menu').waitFor();
    },
  })),
  {
    name: 'use-qwen',
    async play(screen) {
      await screen.open();
      await screen.button('shell.demo.use').first().click();
      await screen.page.getByRole('dialog').waitFor();
      await screen.page.waitForTimeout(200);
    },
  },
  {
    name: 'drop',
    isFor: ({ width }) => width >= 640,
    async play(screen) {
      await screen.open();
      await screen.page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'photo.jpg', { type: 'image/jpeg' }));
        document.body.dispatchEvent(
          new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      });
      await screen.page.getByRole('region', { name: screen.word('shell.drop.title') }).waitFor();
    },
  },
  { name: 'not-found', play: (screen) => screen.open('/nowhere') },
];

async function withConversations(screen) {
  await screen.open();
  for (const question of questions[screen.look.locale]) {
    await screen.ask(question);
    await screen.page
      .getByRole('button', { name: screen.word('shell.newChat'), exact: true })
      .first()
      .click();
  }
  await screen.ask(questions[screen.look.locale][0]);
}

/** Opens the drawer where the conversations are in one. */
async function openConversations(screen) {
  if (screen.isBelowStage) await screen.button('shell.openConversations').click();
  await screen.page.getByRole('navigation', { name: screen.word('shell.conversations') }).waitFor();
  await screen.page.waitForTimeout(200);
}

async function openRowMenu({ page, word }) {
  const row = page
    .getByRole('navigation', { name: word('shell.conversations') })
    .getByRole('listitem')
    .first();
  await row.hover();
  await row.getByRole('button').last().click();
  await page.getByRole('menu').waitFor();
}

const questions = {
  en: ['What can you do?', 'Hello there', 'How do I connect a Qwen model?'],
  'zh-CN': ['你能做什么？', '你好', '怎么接入通义千问？'],
  'zh-TW': ['你能做什麼？', '你好', '要怎麼接上通義千問？'],
};
