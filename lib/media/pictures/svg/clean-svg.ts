import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { parseSvg, type SvgElement } from './parse-svg';

/** A drawing that runs nothing, asks for nothing from outside, and is drawn at this size in pixels. */
export interface CleanSvg {
  readonly text: string;
  readonly size: PixelSize;
}

/**
 * A copy of an SVG file without scripts, foreign content, event handlers and references that lead out of it; null when
 * it is no drawing, or one that repeats itself beyond all measure. It is drawn large enough to be read.
 */
export function cleanSvg(source: string): CleanSvg | null {
  const parsed = parseSvg(source);
  if (parsed === null || localName(parsed.name) !== 'svg') return null;
  const drawing = kept(parsed);
  if (costOf(drawing) > mostElementsDrawn) return null;
  const { size, viewBox } = measure(parsed);
  const attributes = new Map(drawing.attributes);
  attributes.set('width', String(size.width));
  attributes.set('height', String(size.height));
  if (!attributes.has('viewBox')) attributes.set('viewBox', viewBox);
  if (drawing.name === 'svg') attributes.set('xmlns', svgNamespace);
  return { text: written({ ...drawing, attributes }), size };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What runs, embeds pages, plays, or fetches. An image within the file's own bytes stays. */
const refused =
  /^(?:script|foreignobject|iframe|embed|object|audio|video|canvas|handler|listener|animate.*|set)$/i;

function kept(element: SvgElement): SvgElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || !refused.test(localName(child.name)))
    .map((child) => (typeof child === 'string' ? child : kept(child)));
  const isStyle = localName(element.name).toLowerCase() === 'style';
  return {
    name: element.name,
    attributes: new Map([...element.attributes].flatMap(([key, value]) => keptAttribute(key, value))),
    children: isStyle
      ? children.map((child) => (typeof child === 'string' ? keptStyle(child) : child))
      : children,
  };
}

function keptAttribute(key: string, value: string): (readonly [string, string])[] {
  const local = localName(key).toLowerCase();
  if (/^on/.test(local) || local === 'base') return [];
  if (/^(?:href|src|data)$/.test(local)) return isWithin(value) ? [[key, value]] : [];
  return [[key, keptStyle(value)]];
}

/** A part of the file itself, or pixels that it carries. */
function isWithin(reference: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(reference);
}

function keptStyle(style: string): string {
  return style
    .replace(/@import[^;]*;?/gi, '')
    .replace(/\\[\da-f]{1,6}\s?/gi, '')
    .replace(/url\(\s*(['"]?)([\s\S]*?)\1\s*\)/gi, (whole, _, reference) =>
      isWithin(reference) ? whole : 'none',
    )
    .replace(/(?:-webkit-)?image-set\([^)]*\)/gi, 'none');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Drawings of maps and charts stay below. */
const mostElementsDrawn = 400_000;

/** How many elements are drawn once every `use` stands for what it repeats; too many as soon as one repeats itself. */
function costOf(drawing: SvgElement): number {
  const named = new Map<string, SvgElement>();
  const note = (element: SvgElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined) named.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') note(child);
  };
  note(drawing);
  const known = new Map<SvgElement, number>();
  const cost = (element: SvgElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Number.POSITIVE_INFINITY);
    const target = named.get(referenceOf(element));
    const own = element.children.reduce(
      (sum, child) => sum + (typeof child === 'string' ? 0 : cost(child)),
      1,
    );
    const sum = own + (target === undefined ? 0 : cost(target));
    known.set(element, sum);
    return sum;
  };
  return cost(drawing);
}

function referenceOf({ name, attributes }: SvgElement): string {
  if (localName(name) !== 'use') return '';
  const reference = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
  return reference.trim().replace(/^#/, '');
}

/** The long side of what is drawn: text in a small drawing becomes readable, a large one stays within bounds. */
const leastLongSidePx = 1536;
const mostLongSidePx = 4096;
const sizeWithoutAny = { width: 300, height: 150 };

function measure({ attributes }: SvgElement): { readonly size: PixelSize; readonly viewBox: string } {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  const [width, height] = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))];
  const known = {
    width:
      width ??
      (height !== null && ratio !== null ? height * ratio : (positive(boxWidth) ?? sizeWithoutAny.width)),
    height:
      height ??
      (width !== null && ratio !== null ? width / ratio : (positive(boxHeight) ?? sizeWithoutAny.height)),
  };
  const long = Math.max(known.width, known.height);
  const scale = Math.min(mostLongSidePx, Math.max(leastLongSidePx, long)) / long;
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  return {
    size: { width: side(known.width), height: side(known.height) },
    viewBox: `0 0 ${known.width} ${known.height}`,
  };
}

const pixelsOf: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** In CSS pixels; null for shares of something and for nonsense. */
function lengthOf(text: string | undefined): number | null {
  const [, number = '', unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text ?? '') ?? [];
  return positive(Number.parseFloat(number) * (pixelsOf[unit.toLowerCase()] ?? Number.NaN));
}

function positive(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? value : null;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

function written({ name, attributes, children }: SvgElement): string {
  const pairs = Array.from(attributes, ([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('');
  return `<${name}${pairs}>${content}</${name}>`;
}
