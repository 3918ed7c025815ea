import { describe, expect, it } from 'vitest';
import { createPixelSurvey, type PixelSurvey } from './pixel-survey';

const side = 64;

function surveyed(rgbaAt: (index: number) => readonly [number, number, number, number]): PixelSurvey {
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let index = 0; index < side * side; index += 1) rgba.set(rgbaAt(index), index * 4);
  const survey = createPixelSurvey();
  const half = rgba.length / 2;
  survey.add(rgba.slice(0, half), side);
  survey.add(rgba.slice(half), side);
  return survey;
}

describe('createPixelSurvey', () => {
  it('finds one pixel that is not opaque, in whichever rows it comes', () => {
    const isSeen = (at: number) => surveyed((index) => [9, 9, 9, index === at ? 254 : 255]).hasTransparency();
    expect([isSeen(3), isSeen(side * side - 1), isSeen(-1)]).toEqual([true, true, false]);
  });

  it('takes a palette of 256 colours for few, however they are strewn', () => {
    expect(surveyed((index) => [(index * 97) % 256, 0, 0, 255]).hasFewColours()).toBe(true);
  });

  it('takes even areas for a drawing, although edges are smoothed', () => {
    const smoothed = (index: number) => (index % 10 === 0 ? index % 251 : 255);
    expect(
      surveyed((index) => [smoothed(index), smoothed(index * 3), smoothed(index * 7), 255]).hasFewColours(),
    ).toBe(true);
  });

  it('takes ever-changing colours for a photograph', () => {
    expect(surveyed((index) => [index % 256, (index * 7) % 253, index >> 8, 255]).hasFewColours()).toBe(
      false,
    );
  });
});
