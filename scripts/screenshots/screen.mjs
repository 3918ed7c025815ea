import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/run.mjs';
import { isBelowStage, isNarrow } from './looks.mjs';

const cardTitles = {
  'find-objects': { en: 'Find objects', 'zh-CN': '定位物体', 'zh-TW': '定位物件' },
  describe: { en: 'Describe a picture', 'zh-CN': '描述图片', 'zh-TW': '描述圖片' },
  'read-text': { en: 'Read text', 'zh-CN': '识别文字', 'zh-TW': '辨識文字' },
  'extract-fields': { en: 'Extract fields', 'zh-CN': '抽取信息', 'zh-TW': '擷取資訊' },
  'compare-pictures': { en: 'Compare two pictures', 'zh-CN': '对比两张图片', 'zh-TW': '比較兩張圖片' },
  'solve-problem': { en: 'Solve step by step', 'zh-CN': '分步解题', 'zh-TW': '分步解題' },
  'parse-page': { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
  'understand-video': { en: 'Understand a video', 'zh-CN': '理解视频', 'zh-TW': '理解影片' },
};

export const cards = Object.keys(cardTitles);

/** A page in one look, with the words of its language: what the scenes are played on. */
export function createScreen({ page, look, address, upstream }) {
  const word = (path) => wordIn(look.locale, path);
  const button = (path) => page.getByRole('button', { name: word(path), exact: true });
  const screen = {
    page,
    look,
    word,
    button,
    isNarrow: isNarrow(look),
    isBelowStage: isBelowStage(look),
    log: page.getByRole('log', { name: word('transcript.conversation') }),
    message: page.getByRole('textbox', { name: word('composer.message') }),
    stage: page.getByRole('region', { name: word('stage.stage') }),
    /** Tells the recorded upstream what to do next. */
    play: (script) =>
      fetch(`${upstream}/__script`, {
        method: 'PUT',
        body: JSON.stringify({ behaviour: 'play', ...script }),
      }),
    async open(path = '/') {
      await page.goto(`${address}${path}`);
      await page.waitForLoadState('networkidle');
    },
    start(card) {
      const title = cardTitles[card][look.locale];
      return page.getByRole('main').getByRole('button').filter({ hasText: title }).first().click();
    },
    async run(card) {
      await screen.start(card);
      await screen.reply().waitFor();
      await screen.finished();
    },
    async chooseModel(id) {
      await page.getByRole('combobox', { name: word('composer.model.label') }).click();
      await page.getByRole('searchbox', { name: word('composer.model.filter') }).fill(id);
      await page.keyboard.press('Enter');
    },
    /** Sends a message and takes the pointer off the button, whose tooltip would cover something. */
    async send(text) {
      const articles = screen.log.getByRole('article');
      const count = await articles.count();
      await screen.message.fill(text);
      await button('composer.send').click();
      await page.mouse.move(2, 2);
      return { reply: articles.nth(count + 1) };
    },
    async ask(text) {
      const { reply } = await screen.send(text);
      await reply
        .or(page.getByRole('alert').filter({ hasText: /\S/ }))
        .first()
        .waitFor();
      await screen.finished();
    },
    reply: (number = 1) => screen.log.getByRole('article').nth(2 * number - 1),
    async finished() {
      await page.waitForTimeout(300);
      await button('composer.stop').waitFor({ state: 'hidden', timeout: 60_000 });
    },
    async attach(...files) {
      await page.getByLabel(word('composer.files'), { exact: true }).setInputFiles(files);
    },
    /** Opens the Stage, where it does not open by itself, from what the reply shows of its media. */
    async openStage() {
      const strip = screen
        .reply()
        .getByRole('list', { name: wordsPattern(screen) })
        .getByRole('button');
      if (!(await screen.stage.isVisible())) await strip.first().click();
      await screen.stage.waitFor();
    },
  };
  return screen;
}

function wordsPattern({ word }) {
  return new RegExp(`^(${word('stage.answerPictures')}|${word('stage.answerVideos')})$`);
}

function wordIn(locale, path) {
  const [namespace, ...keys] = path.split('.');
  const file = join(projectRoot, 'lib/i18n/messages', locale, `${namespace}.json`);
  const found = keys.reduce((part, key) => part?.[key], JSON.parse(readFileSync(file, 'utf8')));
  if (typeof found !== 'string') throw new Error(`No message ${path} in ${locale}.`);
  return found;
}
