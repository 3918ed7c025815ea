import { describe, expect, it } from 'vitest';
import {
  clampToPicture,
  imagePoint,
  imageToScreen,
  modelPoint,
  modelToUnit,
  outsideCount,
  screenToImage,
  sentSize,
  unitToImage,
} from './spaces';

const picture = { width: 4000, height: 3000 };
const sent = { width: 1456, height: 1092 };

describe('from the model to the picture', () => {
  it('takes thousandths of each side', () => {
    const unit = modelToUnit(modelPoint(250, 1000), 'relative-1000', sent);
    expect(unitToImage(unit, picture)).toEqual([1000, 3000]);
  });

  it('scales sent pixels along each axis by itself', () => {
    const unit = modelToUnit(modelPoint(728, 273), 'sent-pixels', sent);
    expect(unitToImage(unit, picture)).toEqual([2000, 750]);
  });

  it('counts what lies outside and brings it to the edge', () => {
    const unit = modelToUnit(modelPoint(-1, 1001), 'relative-1000', sent);
    expect(outsideCount(unit)).toBe(2);
    expect(clampToPicture(unitToImage(unit, picture), picture)).toEqual([0, 3000]);
    expect(outsideCount(modelToUnit(modelPoint(0, 1000), 'relative-1000', sent))).toBe(0);
  });
});

describe('the size that the model saw', () => {
  const processor = { factor: 28, minPixels: 3136, maxPixels: 12_845_056 };

  it('is the remembered one', () => {
    expect(sentSize({ ...picture, sentWidth: 100, sentHeight: 75 }, processor)).toEqual({
      width: 100,
      height: 75,
    });
  });

  it('else is what the processor makes of the original', () => {
    expect(sentSize({ width: 98, height: 70 }, processor)).toEqual({ width: 112, height: 56 });
  });

  it('else is the original', () => {
    expect(sentSize(picture, undefined)).toEqual(picture);
  });
});

it('goes to the screen and back', () => {
  const view = { scale: 2.5, offsetX: 10, offsetY: -20 };
  const there = imageToScreen(imagePoint(120, 80), view);
  expect(there).toEqual([310, 180]);
  expect(screenToImage(there, view)).toEqual([120, 80]);
});
