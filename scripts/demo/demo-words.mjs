import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/run.mjs';

/** What the prepared demo is called. */
export const demoTitles = {
  en: 'What Sightline can do',
  'zh-CN': 'Sightline 能做什么',
  'zh-TW': 'Sightline 能做什麼',
};

/** The tasks of the demo in the order of its scenes, by what their cards are called. */
const taskTitles = {
  'find-objects': { en: 'Find objects', 'zh-CN': '定位物体', 'zh-TW': '定位物件' },
  'extract-fields': { en: 'Extract fields', 'zh-CN': '抽取信息', 'zh-TW': '擷取資訊' },
  'solve-problem': { en: 'Solve step by step', 'zh-CN': '分步解题', 'zh-TW': '分步解題' },
  'parse-page': { en: 'Parse a page', 'zh-CN': '解析文档', 'zh-TW': '解析文件' },
  'sketch-to-page': { en: 'Sketch to web page', 'zh-CN': '草图转网页', 'zh-TW': '草圖轉網頁' },
  'locate-3d': { en: 'Locate in 3D', 'zh-CN': '三维定位', 'zh-TW': '三維定位' },
  'understand-video': { en: 'Understand a video', 'zh-CN': '理解视频', 'zh-TW': '理解影片' },
  'compare-pictures': { en: 'Compare two pictures', 'zh-CN': '对比两张图片', 'zh-TW': '比較兩張圖片' },
};

/** What the script presses, in each language. */
export const demoWords = Object.fromEntries(
  Object.keys(demoTitles).map((locale) => [
    locale,
    {
      tasks: Object.fromEntries(Object.entries(taskTitles).map(([id, titles]) => [id, titles[locale]])),
      moreTasks: word(locale, 'tasks.all'),
      regenerate: word(locale, 'transcript.regenerate'),
      stop: word(locale, 'composer.stop'),
      record: word(locale, 'replay.record.open'),
      save: word(locale, 'replay.record.save'),
      newChat: word(locale, 'shell.newChat'),
    },
  ]),
);

function word(locale, path) {
  const [namespace, ...keys] = path.split('.');
  const file = join(projectRoot, 'lib/i18n/messages', locale, `${namespace}.json`);
  return keys.reduce((part, key) => part[key], JSON.parse(readFileSync(file, 'utf8')));
}
