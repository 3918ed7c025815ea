import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { visualTokens } from '@/lib/catalogue/visual-tokens';
import { aReply, aSentPicture, aUserMessage, aVideo } from '../__fixtures__/rows';
import { estimateRequest, type SentTurn } from './estimate-request';

const picture = (width: number, height: number, factor: number) => {
  const tokens = visualTokens({ width, height }, factor);
  const sent = aSentPicture('p', { width, height, visualTokens: tokens });
  return { number: 1, attachmentId: 'a', sent };
};

const estimate = (turn: Partial<SentTurn>, id = 'qwen3-vl-plus') =>
  estimateRequest({
    path: [aUserMessage({ text: '' })],
    systemPrompt: '',
    model: describeModel(id),
    pictures: [],
    videos: [],
    ...turn,
  });

const sum = ({ imageTokens, videoTokens, textTokens }: ReturnType<typeof estimate>) =>
  imageTokens + videoTokens + textTokens;

describe('estimateRequest', () => {
  // The vendor's samples: what was asked, the size as the model saw it, and the usage that came back.
  it.each([
    ['one photograph', '图中描绘的是什么景象?', [1_204, 812, 28], 1_247, 1_270],
    ['the same, natively', '图中描绘的是什么景象?', [1_204, 812, 28], 1_247, 1_271],
    ['a picture of 34 × 36 patches', 'Where is it? '.repeat(20), [1_088, 1_152, 32], 1_224, 1_310],
  ] as const)('comes within 2 % of the usage: %s', (_, text, [width, height, factor], image, prompt) => {
    const pictures = [picture(width, height, factor)];
    const estimated = estimate({ path: [aUserMessage({ text })], pictures });
    const marks = 2;
    expect(estimated.imageTokens).toBe(image + marks);
    expect(Math.abs(sum(estimated) - prompt) / prompt).toBeLessThan(0.02);
  });

  it('adds up every picture and video, the words of the path and the system prompt', () => {
    const videos = [{ number: 1, attachmentId: 'v', sent: aVideo('v').sent }];
    const path = [aUserMessage({ text: 'abcd' }), aReply({ text: 'abcd' }), aUserMessage({ text: 'abcd' })];
    const pictures = [picture(320, 320, 32), picture(640, 320, 32)];
    expect(estimate({ path, pictures, videos, systemPrompt: 'abcd' })).toEqual({
      imageTokens: 102 + 202,
      videoTokens: 3_082,
      textTokens: 4 * (1 + 5) + 3 * 4 + 3,
    });
  });

  it('counts frames as pictures for a model that takes no videos', () => {
    const videos = [{ number: 1, attachmentId: 'v', sent: aVideo('v').sent }];
    expect(estimate({ videos }, 'qwen-vl-ocr')).toMatchObject({ imageTokens: 3_082, videoTokens: 0 });
  });
});
