// Written by scripts/draw-samples.mjs from the scenes it draws: change those and run `npm run samples`.
import type { MathsTruth } from './still-truth';

export const mathsTruth: MathsTruth = {
  width: 1280,
  height: 960,
  signature:
    'dac7aee0d9d1dad1c6e2d7c9e1d5c7ded2c3dbcebfd8cbbadccebcd8cbbbcbb8a1ac8557e0d2bfeaeff6dee3ebe5eaf0e4eaefe3e8f0e7ecf2ebeff4f1f4f5f2f6f8dad7d1a58056e2d5c4ebedf2dde0e5dfe2e6dfe1e6d8dce3e3e5e7ebeceae8e8e4e9eae6d4cdc3a17d54e1d4c4f7f9f8edefeee9eaebf1f2f0eceeeeefefeeedede9e5e5e1e7e6e0cec8bd9a774fe0d3c3f9faf9f2f2efe1e3e6f0f2f1f1f1eeeaebe7e4e4dfdcdbd7c2c9cec6c2ba98764fe2d8cbf8fafaf3f2f0e7e8e9e2e4e7eaeae7e2e2dfdfdfdbd4d1c9adada6b5aba09a7a54ded4c7f9f9f8f0f0ede2e3e0d7d8dadadad7dbdad6cec6b6c5b89fc9bfadb8b1a690714ee3d9cdf4f5f3ebebe8dfe0ded7d8d6d5d4d0d3d3cdcbc8bfc7c5c0c5c4c0b6b0a88b6c4b',
  problem:
    'A ladder 6.5 m long leans against a vertical wall. Its foot stands 2.5 m from the wall. (a) How high up the wall does the ladder reach? (b) The foot slips 1.4 m further out. How far does the top slide down?',
  given: { lengthM: 6.5, footM: 2.5, slipM: 1.4 },
  figure: { box: [200, 403, 690, 904] },
  lines: [
    { text: 'Exercise 14 14 March', box: [142, 81, 1107, 123] },
    { text: 'A ladder 6.5 m long leans against a vertical wall.', box: [140, 134, 889, 178] },
    { text: 'Its foot stands 2.5 m from the wall.', box: [140, 189, 699, 226] },
    { text: '(a) How high up the wall does the ladder reach?', box: [140, 239, 893, 283] },
    { text: '(b) The foot slips 1.4 m further out.', box: [139, 294, 699, 338] },
    { text: 'How far does the top slide down?', box: [183, 354, 702, 395] },
    { text: '6.5 m', box: [469, 562, 543, 586] },
    { text: 'h = ?', box: [219, 594, 294, 619] },
    { text: '2.5 m', box: [375, 865, 453, 890] },
    { text: '1.4 m', box: [503, 866, 571, 892] },
  ],
};
