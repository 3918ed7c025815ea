import { expect, test } from 'vitest';
import { askedFields } from './asked-fields';

test.each([
  ["Extract from the image: ['shop', 'date']. Please output in JSON format.", ['shop', 'date']],
  ['提取图中的：[‘商店’，‘日期’]，请你以JSON格式输出。', ['商店', '日期']],
  ['提取【商店、日期、合计】', ['商店', '日期', '合计']],
  ['擷取圖中的：[「商店」, 「幣別」]', ['商店', '幣別']],
  ['Extract [shop, total amount, total amount]', ['shop', 'total amount']],
  ['Extract ["city, state", "zip"]', ['city, state', 'zip']],
  ['Extract the key-value information in the format: {"company": "", "total": ""}', ['company', 'total']],
  ['Extract everything', null],
  ['Extract []', null],
])('%s asks for %j', (words, keys) => {
  expect(askedFields(words)).toEqual(keys);
});
