/** Replies of about that many characters, in the forms whose reading has to stay linear. No two shapes are alike. */
const box = (index) => {
  const [x, y] = [index % 900, (index * 7) % 900];
  return [x, y, x + 20 + (index % 70), y + 10 + (index % 80)];
};

const item = {
  json: (index) =>
    `  {"bbox_2d": [${box(index).join(', ')}], "label": "object ${index % 40}", "color": "red"},\n`,
  page: (index) =>
    `<p data-bbox="${box(index).join(' ')}">A line of text that is number ${index} &amp; more</p>\n`,
  tags: (index) => {
    const [x1, y1, x2, y2] = box(index);
    return `<ref>object ${index % 40}</ref><box>(${x1},${y1}),(${x2},${y2})</box> `;
  },
  events: (index) =>
    `  {"start_time": "${clock(index)}", "end_time": "${clock(index + 2)}", "event": "event ${index}"},\n`,
  points: (index) => `x${index + 1}="${index % 1000}" y${index + 1}="${Math.floor(index / 10)}" `,
  coords: (index) => `${index + 1} ${threeDigits(index % 1000)} ${threeDigits(Math.floor(index / 10))} `,
  array: (index) => `[${box(index).join(', ')}], `,
  prose: (index) => `Sentence ${index} says nothing of a place, but it has a comma and (brackets).\n`,
};
/** What never ends: text that tempts a reader to begin again and again. */
const endless = {
  'open brackets': '[',
  'open objects': '{"a":{"a":',
  'open tags': '<points ',
  'open attributes': '<points x1="',
  'open strings': '{"label": "a" b',
  quotes: '"""',
};
const around = {
  json: ['```json\n[\n', ']\n```\n'],
  page: ['```html\n<html><body>\n', '</body></html>\n```\n'],
  tags: ['', ''],
  events: ['```json\n[\n', ']\n```\n'],
  points: ['<points ', 'alt="dogs">dogs</points>'],
  coords: ['<points coords="1 ', '">dogs</points>'],
  array: ['{"bbox_2d": [', '], "label": "dogs"}'],
  prose: ['', ''],
};
const withoutShapes = new Set(['prose', ...Object.keys(endless)]);

export const forms = [...Object.keys(item), ...Object.keys(endless)];

export function hasShapes(form) {
  return !withoutShapes.has(form);
}

export function replyOf(form, length) {
  if (form in endless) return endless[form].repeat(Math.ceil(length / endless[form].length)).slice(0, length);
  const [before, after] = around[form];
  const parts = [before];
  let total = before.length + after.length;
  for (let index = 0; total < length; index += 1) {
    const part = item[form](index);
    parts.push(part);
    total += part.length;
  }
  return parts.join('') + after;
}

export function contextOf(form) {
  const video = { kind: 'video', width: 1280, height: 720, durationSeconds: 36_000 };
  const isVideo = form === 'events';
  return {
    model: form === 'coords' ? 'molmo2-8b' : 'qwen3-vl-plus',
    media: isVideo ? 'video' : 'image',
    images: [isVideo ? video : { width: 1600, height: 1200 }],
  };
}

function threeDigits(number) {
  return String(number % 1000).padStart(3, '0');
}

function clock(seconds) {
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
