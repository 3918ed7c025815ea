/** One element of a drawing, with the text that stands directly in it. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SvgElement | string)[];
}

/**
 * Reads the elements of an SVG file: comments, instructions and declarations are left out, entities that it defines
 * as plain text are put in. Null when it is not well-formed, or when an entity leads to another one or to a file: both
 * serve attacks alone. Written for what drawings hold, so that cleaning needs no page. Source: XML 1.0, fifth edition.
 */
export function parseSvg(source: string): SvgElement | null {
  const entities = entitiesOf(source);
  if (entities === null) return null;
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let at = 0;
  for (const match of source.matchAll(markup)) {
    const [whole, closed, started, attributes = '', empty, literal] = match;
    const innermost = open.at(-1);
    if (innermost === undefined || open.length > mostDepth) return null;
    addText(innermost, resolved(source.slice(at, match.index), entities));
    at = match.index + whole.length;
    if (literal !== undefined) addText(innermost, literal);
    else if (closed !== undefined) {
      if (open.length === 1 || innermost.name !== closed) return null;
      open.pop();
    } else if (started !== undefined) {
      const element: Open = { name: started, attributes: attributesOf(attributes, entities), children: [] };
      innermost.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [drawing] = elements;
  return open.length === 1 && elements.length === 1 && drawing !== undefined ? drawing : null;
}

interface Open extends SvgElement {
  readonly children: (Open | string)[];
}

/** Deeper nesting than any drawing has would exhaust the stack of whoever walks it. */
const mostDepth = 512;

const name = '[A-Za-z_][\\w:.-]*';

/** Comments, instructions and the declaration of the type are matched to be passed over. */
const markup = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<\\?[\\s\\S]*?\\?>',
    '<!DOCTYPE[^[>]*(?:\\[[\\s\\S]*?\\]\\s*)?>',
    `</(${name})\\s*>`,
    `<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>',
  ].join('|'),
  'g',
);

function addText({ children }: Open, text: string): void {
  if (text !== '') children.push(text);
}

type Entities = ReadonlyMap<string, string>;

const known = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
] as const;

function entitiesOf(source: string): Entities | null {
  const entities = new Map<string, string>(known);
  for (const [declaration] of source.matchAll(/<!ENTITY[^>]*>/g)) {
    const parts = /^<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>$/.exec(declaration);
    if (parts === null) return null;
    const [, entity = '', quoted, single = ''] = parts;
    entities.set(entity, quoted ?? single);
  }
  return entities;
}

function resolved(text: string, entities: Entities): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([\w.-]+));/gi, (_, decimal, hexadecimal, entity) => {
    if (entity !== undefined) return entities.get(entity) ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function attributesOf(text: string, entities: Entities): ReadonlyMap<string, string> {
  const pairs = text.matchAll(new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'));
  return new Map(
    Array.from(
      pairs,
      ([, key = '', quoted, single = '']) => [key, resolved(quoted ?? single, entities)] as const,
    ),
  );
}
