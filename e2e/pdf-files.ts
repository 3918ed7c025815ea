import { readFileSync } from 'node:fs';
import type { PictureFile } from './pictures';

const mimeType = 'application/pdf';

/** What fills the middle of a page, by its number: [red, green, blue] of 0 to 255, unlike that of pages nearby. */
export function colourOfPage(page: number): readonly [number, number, number] {
  return [(page * 83) % 256, (page * 47) % 256, (page * 139) % 256];
}

/** A PDF of so many pages of A5, each with a block of its own colour, written by hand. */
export function pdfOf(pageCount: number, name: string): PictureFile {
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1);
  const first = 3;
  const objects = pages.flatMap((page, index) => {
    const fill = colourOfPage(page).map((value) => (value / 255).toFixed(4));
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents ${first + index * 2 + 1} 0 R/Resources<<>>>>`,
      stream('', `${fill.join(' ')} rg 100 100 220 395 re f`),
    ];
  });
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return fileOf(name, [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pageCount}/Kids[${kids}]>>`,
    ...objects,
  ]);
}

/** One page, blue, seen through a mask of which the left half is black and the right half white. */
export function maskedPdf(name: string): PictureFile {
  const group = '/Type/XObject/Subtype/Form/BBox[0 0 400 200]/Group<</S/Transparency/CS/DeviceGray>>';
  return fileOf(name, [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</ExtGState<</G 5 0 R>>>>>>',
    stream('', '/G gs 0 0 1 rg 0 0 400 200 re f'),
    '<</Type/ExtGState/SMask<</S/Luminosity/G 6 0 R>>>>',
    stream(group, '0 g 0 0 200 200 re f 1 g 200 0 200 200 re f'),
  ]);
}

/** Three pages behind the password "secret", AES of 256 bits. */
export function lockedPdf(name: string): PictureFile {
  return { name, mimeType, buffer: readFileSync(new URL('files/locked.pdf', import.meta.url)) };
}

/** Begins like a PDF and goes on with anything. */
export function damagedPdf(name: string): PictureFile {
  return { name, mimeType, buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000, 0x5a)]) };
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

function fileOf(name: string, objects: readonly string[]): PictureFile {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, mimeType, buffer: Buffer.from(text + table + trailer, 'latin1') };
}
