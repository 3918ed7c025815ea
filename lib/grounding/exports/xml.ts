/** What XML 1.0 cannot hold even when escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For text and for attributes: line breaks are written as numbers, so that no reader turns them into spaces. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '\u{FFFD}').replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found);
}

/** `children`: XML that is written already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const opening = `<${name}${written.join('')}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`;
}

/** An element with nothing but text in it. */
export function textElement(name: string, text: string | number): string {
  return `<${name}>${escapeXml(String(text))}</${name}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
