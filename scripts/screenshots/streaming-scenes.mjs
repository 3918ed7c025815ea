/** An answer on its way, and what can be done with one that is there. */
export const streamingScenes = [
  {
    name: 'waiting',
    server: 'qwen',
    async play(screen) {
      await screen.play({ behaviour: 'silent' });
      await screen.open();
      await screen.send(questions[screen.look.locale]);
      await screen.page.waitForTimeout(900);
    },
  },
  {
    name: 'thinking',
    async play(screen) {
      await screen.open();
      await screen.start('solve-problem');
      await screen.page.getByRole('region', { name: screen.word('transcript.reasoning') }).waitFor();
      await screen.page.waitForTimeout(700);
    },
  },
  {
    name: 'streaming',
    async play(screen) {
      await screen.open();
      await screen.start('find-objects');
      if (screen.isBelowStage) await screen.reply().getByRole('list').first().waitFor();
      else await screen.stage.getByRole('listitem').nth(5).waitFor();
    },
  },
  {
    name: 'reasoning-open',
    async play(screen) {
      await screen.open();
      await screen.run('solve-problem');
      await screen
        .reply()
        .getByRole('button', { name: screen.word('transcript.thinking'), exact: true })
        .click();
      await screen.page.waitForTimeout(300);
    },
  },
  {
    name: 'scrolled-up',
    server: 'qwen',
    async play(screen) {
      await screen.play({ recording: 'long', delayMs: 5 });
      await screen.open();
      await screen.send(questions[screen.look.locale]);
      await screen.page.waitForTimeout(2500);
      await screen.log.hover();
      await screen.page.mouse.wheel(0, -300);
      await screen.page.waitForTimeout(200);
    },
  },
  {
    name: 'reading',
    server: 'qwen',
    async play(screen) {
      await screen.play({ recording: 'reading', delayMs: 0 });
      await screen.open();
      await screen.ask(questions[screen.look.locale]);
      await screen.page.waitForTimeout(500);
    },
  },
  {
    name: 'versions',
    server: 'qwen',
    async play(screen) {
      await screen.play({ recording: 'plain', delayMs: 0 });
      await screen.open();
      await screen.ask(questions[screen.look.locale]);
      await screen.button('transcript.regenerate').click();
      await screen.page.mouse.move(2, 2);
      await screen.page.waitForTimeout(600);
    },
  },
  {
    name: 'long-conversation',
    server: 'qwen',
    async play(screen) {
      await screen.open();
      for (const recording of ['reading', 'plain', 'thinking', 'reading', 'plain']) {
        await screen.play({ recording, delayMs: 0 });
        await screen.ask(questions[screen.look.locale]);
      }
      await screen.page.waitForTimeout(500);
    },
  },
  {
    name: 'nothing-found',
    async play(screen) {
      await screen.open();
      await screen.run('find-objects');
      await screen.ask(missing[screen.look.locale]);
      await screen.page.waitForTimeout(300);
    },
  },
];

const questions = {
  en: 'What is on this picture, and what would you change?',
  'zh-CN': '这张图片上有什么？你会怎么改？',
  'zh-TW': '這張圖片上有什麼？你會怎麼改？',
};

const missing = { en: 'Find the giraffe', 'zh-CN': '找出长颈鹿', 'zh-TW': '找出長頸鹿' };
