/** Readers of XML, CSV and YAML for tests alone: they share nothing with the code that writes. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** Throws on anything that is not well formed. */
export function readXml(xml: string): XmlNode {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml)) throw new Error('No XML character');
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<\?xml[^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`Not well formed at ${at}: ${xml.slice(at, at + 40)}`);
    const here = open.at(-1) ?? root;
    const [, closing, opening, list = '', selfClosing, text] = match;
    if (closing !== undefined && open.pop()?.name !== closing) throw new Error(`Closed wrongly: ${closing}`);
    if (text !== undefined) here.text += decodeXml(text);
    if (opening === undefined) continue;
    const pairs = [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, decodeXml(value.replace(/[\t\n\r]/g, ' '))] as const,
    );
    const node: XmlNode = { name: opening, attributes: Object.fromEntries(pairs), children: [], text: '' };
    here.children.push(node);
    if (selfClosing === '') open.push(node);
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || document === undefined) throw new Error('Not one document');
  return document;
}

export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the element that the names lead to. */
export function textAt(node: XmlNode, ...names: string[]): string {
  const found = names.reduce<XmlNode | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    node,
  );
  if (found === undefined) throw new Error(`No ${names.join('/')}`);
  return found.text;
}

function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code, name) => {
    const named = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);
    const found = code === undefined ? named.get(name) : String.fromCodePoint(Number(code));
    if (found === undefined) throw new Error(`No entity: ${whole}`);
    return found;
  });
}

/** By RFC 4180, character by character. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else if (/["\r\n]/.test(character)) throw new Error(`Not quoted: ${text.slice(at, at + 20)}`);
    else cell += character;
  }
  if (isQuoted || cell !== '' || row.length > 0) throw new Error('Ends within a row');
  return rows;
}

/** The `names` of a data.yaml, by id: double-quoted scalars of YAML. */
export function readYamlNames(yaml: string): string[] {
  const [head = '', list = ''] = yaml.split(/^names:$/m);
  const count = /^nc: (\d+)$/m.exec(head)?.[1];
  const names: string[] = [];
  for (const line of list.trim().split(/[\n\r\u0085\u2028\u2029]/)) {
    const match = /^\s*(\d+): "((?:[^"\\]|\\.)*)"$/u.exec(line);
    if (match === null || Number(match[1]) !== names.length) throw new Error(`Not an entry: ${line}`);
    names.push(decodeYaml(match[2] ?? ''));
  }
  if (names.length !== Number(count)) throw new Error('Another count than nc');
  return names;
}

function decodeYaml(text: string): string {
  const short = new Map([['n', '\n'], ['r', '\r'], ['t', '\t'], ['b', '\b'], ['f', '\f'], ['"', '"'], ['\\', '\\'], ['/', '/']]);
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (whole, code, letter) => {
    const found = code === undefined ? short.get(letter) : String.fromCharCode(Number.parseInt(code, 16));
    if (found === undefined) throw new Error(`No escape of YAML: ${whole}`);
    return found;
  });
}

/** Boxes of YOLO: class, centre and size as parts of the sides; [x1, y1, x2, y2] in pixels. */
export function readYoloLines(text: string, picture = { width: 0, height: 0 }): { id: number; coords: number[] }[] {
  return text.trimEnd().split('\n').map((line) => {
    const [id = '', ...parts] = line.split(' ');
    if (!parts.every((part) => /^[01]\.\d{6}$/.test(part) && Number(part) <= 1)) throw new Error(`Not within 0 and 1: ${line}`);
    if (parts.length !== 4) throw new Error(`Not a box: ${line}`);
    const [x = 0, y = 0, w = 0, h = 0] = parts.map(Number);
    const { width, height } = picture;
    return { id: Number(id), coords: [(x - w / 2) * width, (y - h / 2) * height, (x + w / 2) * width, (y + h / 2) * height] };
  });
}
