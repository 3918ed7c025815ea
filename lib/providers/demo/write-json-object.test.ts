import { expect, test } from 'vitest';
import { play, samplePart } from './__fixtures__/run-demo';

const words = (text: string) => ({ type: 'text', text }) as const;
const asObject = { response_format: { type: 'json_object' } };

test.each([
  ['receipt.jpg', "Extract ['shop']", { shop: 'Corner Grove Market' }],
  [
    'receipt.jpg',
    'Read all text as JSON',
    {
      lines: expect.arrayContaining([{ bbox_2d: [281, 131, 671, 161], text_content: 'Corner Grove Market' }]),
    },
  ],
  ['page.png', 'Find the table', { objects: [{ bbox_2d: [103, 723, 897, 880], label: 'table' }] }],
  ['page.png', 'Find the giraffe', { objects: [] }],
  ['street.jpg', 'Describe it as JSON', { answer: expect.stringContaining('A street corner') }],
])('%s: "%s" is one object', async (file, request, expected) => {
  const { text } = await play([await samplePart(`/samples/${file}`), words(request)], asObject);
  expect(JSON.parse(text)).toEqual(expected);
});
