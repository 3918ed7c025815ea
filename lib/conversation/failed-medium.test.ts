import { expect, it } from 'vitest';
import { aReply, aSentPicture } from './__fixtures__/rows';
import { failedMedium } from './failed-medium';

const picture = (number: number) => ({ number, attachmentId: `p${number}`, sent: aSentPicture('a') });
const reply = aReply({ pictures: [picture(2), picture(5)] });

it.each([
  [
    { medium: 'picture', item: 2 },
    { medium: 'picture', number: 5 },
  ],
  [{ medium: 'video', item: 1 }, null],
  [{ medium: 'picture', item: 3 }, null],
  [{ medium: 'picture' }, null],
  [{ item: 1 }, null],
  [undefined, null],
])('%o is %o', (values, expected) => {
  expect(failedMedium(reply, values === undefined ? {} : { values })).toEqual(expected);
});
