import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const linesPerPage = 55;
const words = 'the quick brown fox jumps over the lazy dog while small print goes on and on'.split(' ');
const photo = { width: 1200, height: 800 };

/** Writes a PDF of so many pages of A4, each with a heading, 55 lines of small print and a noisy photo of its own. */
export async function writePdf(path, pageCount) {
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.alloc(0),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
  ];
  const kids = [];
  for (let page = 1; page <= pageCount; page += 1) {
    const picture = objects.push(await photoOf(page));
    const content = objects.push(stream('', Buffer.from(contentOf(page, pageCount))));
    const resources = `<</Font<</F1 3 0 R>>/XObject<</I ${picture} 0 R>>>>`;
    const facts = `/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources${resources}`;
    kids.push(objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R${facts}>>`)));
  }
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[1] = Buffer.from(`<</Type/Pages/Count ${pageCount}/Kids[${list}]>>`);
  writeFileSync(path, fileOf(objects));
}

function contentOf(page, pageCount) {
  const lines = Array.from({ length: linesPerPage }, (_, line) => {
    const text = Array.from({ length: 14 }, (_, index) => words[(page + line * 3 + index) % words.length]);
    return `BT /F1 8 Tf 60 ${740 - line * 10} Td (${line + 1}. ${text.join(' ')}) Tj ET`;
  });
  const heading = `BT /F1 22 Tf 60 780 Td (Page ${page} of ${pageCount}) Tj ET`;
  return [heading, ...lines, 'q 210 0 0 140 320 30 cm /I Do Q'].join('\n');
}

async function photoOf(page) {
  const noise = { type: 'gaussian', mean: 60 + (page % 120), sigma: 25 };
  const { width, height } = photo;
  const small = { width: width / 4, height: height / 4, channels: 3, noise };
  const jpeg = await sharp({ create: small }).resize(width, height).jpeg({ quality: 80 }).toBuffer();
  const facts = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
  return stream(facts, jpeg);
}

function stream(entries, content) {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function fileOf(objects) {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let length = pieces[0].length;
  const places = objects.map((object, index) => {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    const place = length;
    pieces.push(piece);
    length += piece.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  pieces.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`));
  pieces.push(Buffer.from(`trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(pieces);
}
