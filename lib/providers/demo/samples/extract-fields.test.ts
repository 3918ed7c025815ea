import { expect, test } from 'vitest';
import { extractFields } from './extract-fields';
import { knownSamples } from './known-samples';

function extract(id: string, words: string) {
  const sample = knownSamples.find((each) => each.id === id);
  if (sample === undefined) throw new Error(`No sample ${id}`);
  const { before, block } = extractFields(sample, { intent: 'extract', words, language: 'en' });
  return { before, fields: block?.kind === 'fields' ? block.fields : null };
}

test.each([
  ['receipt', 'shop_address', '48 Linden Street, Brookfield'],
  ['receipt', 'Merchant name', 'Corner Grove Market'],
  ['receipt', '电话', '555 0148'],
  ['receipt', '小票号', '004182'],
  ['receipt', '收銀員', 'Maya'],
  ['receipt', 'time', '17:42'],
  ['receipt', 'date and time', '2025-03-14 17:42'],
  ['receipt', 'tax rate', '8%'],
  ['receipt', 'tax amount', '2.44'],
  ['receipt', 'Total amount', '32.99'],
  ['receipt', 'change', '0.00'],
  ['receipt', 'card', 'VISA **** 4471'],
  ['receipt', 'passport number', null],
  ['page', 'title', 'Street Trees and Summer Heat in Small Cities'],
  ['page', '作者', 'Elena Marsh, Tomas Oduya and Wei-Lin Chen'],
  ['page', 'journal', 'Journal of Urban Ecology'],
  ['page', 'volume', '12'],
  ['page', 'issue', '3'],
  ['page', '頁碼', '214'],
  ['chart', 'unit', 'GWh'],
  ['chart', 'year', '2024'],
  ['sketch', 'url', 'fernhouse.example'],
  ['sketch', 'shop name', 'Fernhouse'],
])('on %s the field "%s" is %j', (id, key, value) => {
  expect(extract(id, `Extract ['${key}']`).fields).toEqual([[key, value]]);
});

test('items of the receipt come as a list with their amounts', () => {
  const [[, items] = []] = extract('receipt', "Extract ['items']").fields ?? [];
  expect(items).toHaveLength(7);
  expect(items?.[1]).toEqual({ name: 'Oat milk 1 L', quantity: 2, unit_price: '1.95', amount: '3.90' });
});

test('without a list of keys all that are known are given, or how to list them', () => {
  expect(extract('page', 'Extract the information').fields?.map(([key]) => key)).toContain('authors');
  expect(extract('street', 'Extract the information')).toMatchObject({ fields: null });
  expect(extract('street', 'Extract the information').before).toContain('square brackets');
});

test('where nothing that was asked for is there, that is said beside the nulls', () => {
  const { before, fields } = extract('street', "Extract ['shop', 'total']");
  expect(fields).toEqual([
    ['shop', null],
    ['total', null],
  ]);
  expect(before).toContain('None of these fields');
});
