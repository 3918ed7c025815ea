import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPlace } from './read-place';

const drawn = sharp({ create: { width: 16, height: 12, channels: 3, background: '#c33' } });

const written = async (format: 'jpeg' | 'png' | 'webp', gps: Record<string, string>) =>
  new Uint8Array(await drawn.clone().withExif({ IFD3: gps }).toFormat(format).toBuffer());

it.each(['jpeg', 'png', 'webp'] as const)('reads where a %s was taken', async (format) => {
  const rio = {
    GPSLatitudeRef: 'S',
    GPSLatitude: '22/1 57/1 636/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '43/1 12/1 378/10',
  };
  const place = readPlace(await written(format, rio), format);
  expect(place?.latitude).toBeCloseTo(-22.951767, 5);
  expect(place?.longitude).toBeCloseTo(-43.2105, 5);
});

it('takes half a place, nonsense and nothing for no place', async () => {
  const half = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' };
  expect(readPlace(await written('jpeg', half), 'jpeg')).toBeNull();
  const nonsense = {
    ...half,
    GPSLatitude: '951/1 30/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '1/1 1/1 1/1',
  };
  expect(readPlace(await written('jpeg', nonsense), 'jpeg')).toBeNull();
  expect(readPlace(new Uint8Array(await drawn.clone().jpeg().toBuffer()), 'jpeg')).toBeNull();
  const place = { ...nonsense, GPSLatitude: '1/1 1/1 1/1' };
  const whole = await written('jpeg', place);
  for (let length = 0; length < whole.length; length += 7) readPlace(whole.slice(0, length), 'jpeg');
});
