import { describe, expect, it } from 'vitest';
import { anAttachment, aReply, aUserMessage, aVideo } from './__fixtures__/rows';
import { numbersAfter } from './number-media';

const path = [
  aUserMessage({
    attachments: [
      { number: 1, attachment: anAttachment('a') },
      { number: 1, attachment: aVideo('b') },
      { number: 2, attachment: anAttachment('c') },
    ],
  }),
  aReply(),
];

describe('numbersAfter', () => {
  it('counts pictures and videos apart, in the order given', () => {
    expect(numbersAfter([], ['video', 'picture', 'video', 'picture'])).toEqual([1, 1, 2, 2]);
  });

  it('goes on after what the path has given', () => {
    expect(numbersAfter(path, ['picture', 'video', 'picture'])).toEqual([3, 2, 4]);
  });
});
