import { photo } from './pictures.mjs';

/** What went wrong, in words, with a way out. */
export const failureScenes = [
  ...[
    ['failed', { behaviour: 'status-500' }],
    ['wrong-key', { behaviour: 'wrong-key' }],
    ['cut-off', { behaviour: 'cut', recording: 'plain', delayMs: 0 }],
    ['length-limit', { recording: 'cut-by-length', delayMs: 0 }],
  ].map(([name, script]) => ({
    name,
    server: 'qwen',
    async play(screen) {
      await screen.play(script);
      await screen.open();
      await screen.attach(await photo());
      await screen.page.locator('[data-state=ready]').waitFor();
      await screen.ask(questions[screen.look.locale]);
      await screen.page.waitForTimeout(300);
    },
  })),
  {
    name: 'offline',
    async play(screen) {
      await screen.open();
      await screen.attach(await photo());
      await screen.page.locator('[data-state=ready]').waitFor();
      await screen.page.context().setOffline(true);
      await screen.ask(questions[screen.look.locale]);
      await screen.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    },
  },
  {
    name: 'storage-full',
    async play(screen) {
      await screen.open();
      const tools = await screen.page.context().newCDPSession(screen.page);
      const { origin } = new URL(screen.page.url());
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4096 });
      await screen.run('find-objects');
      await screen.page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    },
  },
];

const questions = {
  en: 'Find every object',
  'zh-CN': '找出所有物体',
  'zh-TW': '找出所有物件',
};
