/**
 * Writes the pictures of the corpus that no library of the tests can write, into `lib/media/__fixtures__/pictures`: HEIC,
 * TIFF of every kind, ICO, four colours, wide colours. Needs ImageMagick, libheif's `heif-enc`, and Ghostscript's profiles.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const target = fileURLToPath(new URL('../lib/media/__fixtures__/pictures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'sightline-corpus-'));
const profiles = '/usr/share/color/icc/ghostscript';

/** 320 × 240: red, green, blue and yellow quarters, so that every turn and every colour tells. */
const quarters = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><style>.a{fill:#c8102e}</style>
<rect class="a" width="160" height="120"/><rect x="160" width="160" height="120" fill="#15803d"/>
<rect y="120" width="160" height="120" fill="#1d4ed8"/><rect x="160" y="120" width="160" height="120" fill="#facc15"/></svg>`;

const inWork = (name) => join(work, name);
const convert = (...options) => execFileSync('convert', options);
const tiff = (name, ...options) => convert(inWork('quarters.png'), ...options, join(target, name));
const heic = (from, name, ...options) =>
  execFileSync('heif-enc', ['-q', '80', ...options, inWork(from), '-o', join(target, name)]);

/**
 * The same HEIC with a property that turns it by 90 degrees against the clock, as phones write it: one box more behind
 * the properties, one association more for the only item, and both lengths added wherever offsets and sizes count them.
 */
function turnedByItsBoxes(heic) {
  const bytes = Buffer.from(heic);
  const at = (type) => bytes.indexOf(type, 0, 'latin1') - 4;
  const [properties, associations, locations] = ['ipco', 'ipma', 'iloc'].map(at);
  const turn = Buffer.from('\0\0\0\x09irot\x01', 'latin1');
  let count = 0;
  for (let box = properties + 8; box < properties + bytes.readUInt32BE(properties); count += 1)
    box += bytes.readUInt32BE(box);
  const added = turn.length + 1;
  const grow = (box, by) => bytes.writeUInt32BE(bytes.readUInt32BE(box) + by, box);
  const propertiesEnd = properties + bytes.readUInt32BE(properties);
  grow(at('meta'), added);
  grow(at('iprp'), added);
  grow(properties, turn.length);
  const associationsEnd = associations + bytes.readUInt32BE(associations);
  grow(associations, 1);
  bytes[associations + 18] += 1;
  // Version 0: sizes, count, then one item: its number, data reference, and the offset of its bytes.
  grow(locations + 20, added);
  const own = Buffer.from([0x80 | (count + 1)]);
  const parts = [bytes.subarray(0, propertiesEnd), turn, bytes.subarray(propertiesEnd, associationsEnd), own];
  return Buffer.concat([...parts, bytes.subarray(associationsEnd)]);
}

mkdirSync(target, { recursive: true });
const drawn = sharp(Buffer.from(quarters), { density: 72 }).removeAlpha();
writeFileSync(inWork('quarters.png'), await drawn.clone().png().toBuffer());
writeFileSync(join(target, 'quarters.svg'), quarters);

tiff('lzw.tif', '-compress', 'LZW');
tiff('deflate.tif', '-compress', 'Zip');
tiff('jpeg.tif', '-compress', 'JPEG', '-quality', '92');
tiff('deep.tif', '-depth', '16', '-compress', 'Zip');
tiff('inks.tif', '-colorspace', 'CMYK', '-compress', 'LZW');
tiff('grey.tif', '-colorspace', 'Gray', '-compress', 'LZW');
tiff('turned.tif', '-rotate', '270', '-orient', 'right-top', '-compress', 'LZW');
convert(
  inWork('quarters.png'),
  '(',
  '+clone',
  '-flip',
  ')',
  '(',
  '+clone',
  '-flop',
  ')',
  '-compress',
  'LZW',
  join(target, 'pages.tif'),
);

convert(inWork('quarters.png'), '-colorspace', 'CMYK', '-quality', '92', join(target, 'inks.jpg'));
convert(
  inWork('quarters.png'),
  ...['-profile', `${profiles}/srgb.icc`, '-profile', `${profiles}/a98.icc`, '-depth', '16'],
  `PNG48:${join(target, 'adobe-deep.png')}`,
);
const sizes = [16, 32, 256].flatMap((side) => ['(', '-clone', '0', '-resize', `${side}x${side}!`, ')']);
convert(inWork('quarters.png'), ...sizes, '-delete', '0', join(target, 'icon.ico'));

heic('quarters.png', 'plain.heic');
convert(inWork('quarters.png'), '-depth', '16', `PNG48:${inWork('deep.png')}`);
heic('deep.png', 'deep.heic', '-b', '10');
const located = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' } };
writeFileSync(
  inWork('turned.jpg'),
  await drawn
    .clone()
    .rotate(270)
    .withExif(located)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer(),
);
heic('turned.jpg', 'located.heic');
writeFileSync(join(target, 'turned.heic'), turnedByItsBoxes(readFileSync(join(target, 'plain.heic'))));
writeFileSync(inWork('wide.png'), await drawn.clone().withIccProfile('p3').png().toBuffer());
heic('wide.png', 'wide.heic');
rmSync(work, { recursive: true });
