import { faces, measureText } from './lettering.mjs';
import { drawPageFigure } from './page-figure.mjs';
import { pageText } from './page-text.mjs';
import { createScene, rect } from './scene.mjs';
import { corners, createSheet, joined } from './sheet.mjs';

const left = 92;
const right = 804;
const measure = right - left;
const ink = '#1d1d22';
const soft = '#5d5d66';
const body = { face: faces.serif, size: 17.5, colour: ink };
/** Keeps a number and its unit on one line. */
const firmSpace = '\u00a0';
const leadingPx = 25.5;

/** One page of a journal: title, two paragraphs, a figure and a table, both with captions. */
export function drawPage() {
  const scene = createScene(896, 1280);
  scene.paint(rect(0, 0, scene.width, scene.height, '#fefdfa'));
  const sheet = createSheet(scene);
  const regions = [];
  const add = (kind, lines) => regions.push({ kind, ...joined(lines) });
  add('header', writeHeader(sheet));
  add('title', writeTitle(sheet));
  add('byline', [
    sheet.write({
      face: faces.serifItalic,
      text: pageText.byline,
      size: 18.5,
      x: left,
      y: 234,
      colour: soft,
    }),
  ]);
  add('paragraph', writeParagraph(sheet, pageText.paragraphs[0], 284));
  const figure = drawPageFigure(sheet, { x: left, y: 414, width: measure, height: 256 });
  regions.push({ kind: 'figure', text: '', box: figure.box });
  add('caption', [writeCaption(sheet, pageText.figureCaption, 698)]);
  add('paragraph', writeParagraph(sheet, pageText.paragraphs[1], 750));
  add('caption', [writeCaption(sheet, pageText.tableCaption, 910)]);
  const table = drawTable(sheet, 926);
  regions.push({ kind: 'table', text: '', box: table.box });
  add('footer', [
    sheet.write({
      ...body,
      size: 15.5,
      text: pageText.pageNumber,
      x: (left + right) / 2,
      y: 1230,
      anchor: 'middle',
      colour: soft,
    }),
  ]);
  return { scene, truth: { regions, table: table.truth, lines: sheet.lines } };
}

function writeHeader(sheet) {
  const style = { face: faces.sans, size: 14, colour: soft, y: 74 };
  const [name, issue] = pageText.header;
  const line = sheet.write(
    { ...style, text: name, x: left },
    { ...style, text: issue, x: right, anchor: 'end' },
  );
  sheet.scene.paint(rect(left, 88, measure, 1.2, '#b9b6ae'));
  sheet.scene.paint(rect(left, 86.5, 64, 4, '#2f6f4f'));
  return [line];
}

const writeTitle = (sheet) =>
  pageText.title.map((text, index) =>
    sheet.write({ face: faces.serifBold, text, size: 40, x: left, y: 151 + index * 47, colour: ink }),
  );

const writeCaption = (sheet, text, y) => {
  const [label, ...rest] = text.split('. ');
  const style = { size: 15.5, y, colour: ink };
  const lead = { ...style, face: faces.sansBold, size: 14, text: `${label}.`, x: left };
  const restX = left + measureText(lead.face, lead.text, lead.size) + 7;
  return sheet.write(lead, { ...style, face: faces.serifItalic, text: rest.join('. '), x: restX });
};

/** Justified, but for the last line. Returns the lines as written. */
function writeParagraph(sheet, text, top) {
  const rows = breakLines(text.split(' '));
  return rows.map((words, index) => {
    const widths = words.map((word) => measureText(body.face, word, body.size));
    const room = measure - widths.reduce((sum, width) => sum + width, 0);
    const isLast = index === rows.length - 1;
    const gap = isLast ? measureText(body.face, ' ', body.size) : room / (words.length - 1);
    let x = left;
    const spans = words.map((word, place) => {
      const span = { ...body, text: word.replaceAll(firmSpace, ' '), x, y: top + index * leadingPx };
      x += widths[place] + gap;
      return span;
    });
    return sheet.write(...spans);
  });
}

function breakLines(words) {
  const rows = [[]];
  for (const word of words) {
    const row = rows.at(-1);
    if (measureText(body.face, [...row, word].join(' '), body.size) > measure && row.length > 0)
      rows.push([word]);
    else row.push(word);
  }
  return rows;
}

function drawTable(sheet, top) {
  const rowPx = 40;
  const edges = [left, left + 250, left + 430, left + 570, right];
  const rows = [pageText.table.columns, ...pageText.table.rows];
  const bottom = top + rows.length * rowPx;
  sheet.scene.paint(rect(left, top, measure, rowPx, '#e9efe8'));
  const cells = rows.flatMap((row, index) => {
    const face = index === 0 ? faces.sansBold : faces.sans;
    const y = top + index * rowPx + 26;
    const spans = row.map((text, column) => ({
      face,
      text,
      size: 15.5,
      y,
      colour: ink,
      x: column === 0 ? edges[0] + 14 : edges[column + 1] - 14,
      anchor: column === 0 ? 'start' : 'end',
    }));
    sheet.write(...spans);
    return row.map((text, column) => ({
      row: index,
      column,
      text,
      box: sheet.boxOf(corners(edges[column], top + index * rowPx, edges[column + 1] - edges[column], rowPx)),
    }));
  });
  for (const [y, thick, colour] of [
    [top, 2, ink],
    [top + rowPx, 1.2, ink],
    [bottom, 2, ink],
  ])
    sheet.scene.paint(rect(left, y - thick / 2, measure, thick, colour));
  for (let row = 2; row < rows.length; row += 1)
    sheet.scene.paint(rect(left, top + row * rowPx - 0.5, measure, 1, '#d9d6ce'));
  return {
    box: sheet.boxOf(corners(left, top - 1, measure, bottom - top + 2)),
    truth: { ...pageText.table, cells },
  };
}
