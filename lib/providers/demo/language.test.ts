import { expect, test } from 'vitest';
import { detectLanguage } from './language';

test.each([
  ['Find every object in this picture', 'en'],
  ['框出图中的每一个物体，以 JSON 格式输出其 bbox_2d 坐标和标签。', 'zh-CN'],
  ['框出圖中的每一個物件，以 JSON 格式輸出其 bbox_2d 座標和標籤。', 'zh-TW'],
  ['請說明這張照片', 'zh-TW'],
  ['定位', 'zh-CN'],
  ['框出檸檬', 'zh-TW'],
  ['框出柠檬', 'zh-CN'],
  ['畫面裡的人在哪裡？', 'zh-TW'],
  ['这只猫在干什么', 'zh-CN'],
  ['What does 你好 mean in this picture?', 'en'],
  ['この写真を説明して', 'en'],
  ['42?', null],
  ['qwenvl html', null],
  ['qwenvl markdown，谢谢', 'zh-CN'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});
