import { expect, test } from 'vitest';
import { listedFields } from './listed-fields';
import { tasks } from './tasks';

const prompt = tasks.find(({ id }) => id === 'extract-fields')?.prompt;

test.each([
  [prompt?.en, ['shop', 'date', 'number of items', 'subtotal', 'tax', 'total', 'currency']],
  [prompt?.['zh-CN'], ['商店', '日期', '商品件数', '小计', '税额', '合计', '币种']],
  ['提取图中的：[‘发票代码’，‘票价’、"到站"]', ['发票代码', '票价', '到站']],
  ["['a', 'a', 'b']", ['a', 'b']],
  ['Output [{"bbox_2d": [1, 2, 3, 4]}] in JSON', null],
  ['What is [this]?', null],
  ['', null],
])('%s lists %j', (words, fields) => {
  expect(listedFields(words ?? '')).toEqual(fields);
});
