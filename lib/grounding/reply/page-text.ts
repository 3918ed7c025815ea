const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Tags around whose content a line begins anew. */
const lineTags = new Set(
  'address article aside blockquote br caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html body li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** What a tag puts between the words around it. */
export function separatorAt(tagName: string): string {
  if (lineTags.has(tagName)) return '\n';
  return tagName === 'td' || tagName === 'th' ? ' ' : '';
}

/** The words of a page's text as they would be read: entities resolved, blanks and empty lines made one. */
export function readablePageText(raw: string): string {
  const lines = raw.split('\n').map((line) => decodeEntities(line).replace(/[ \t\r\u00a0]+/g, ' '));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
