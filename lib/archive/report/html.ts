import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** HTML that may stand in the report: only this file makes it, so that no text gets there unescaped. */
export type Html = string & { readonly __html: true };

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const empty = new Set(['meta', 'input', 'br']);

/** Plain text, for the place of text and of attributes alike. */
export function text(plain: string): Html {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML cannot hold them.
  const readable = plain.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\u{FFFD}');
  return readable.replace(/[&<>"']/g, (found) => escapes[found] ?? '') as Html;
}

/** A text of unknown origin, which must not turn the direction of what stands around it. */
export function foreign(plain: string): Html {
  return tag('bdi', {}, text(plain));
}

/** An element. Its name and those of its attributes are the report's own; `true` is an attribute without value, null none. */
export function tag(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === null || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${text(String(value))}"`;
  });
  const opening = `<${name}${written.join('')}>`;
  return (empty.has(name) ? opening : `${opening}${children.join('')}</${name}>`) as Html;
}

export function join(...parts: readonly Html[]): Html {
  return parts.join('') as Html;
}

export const nothing = '' as Html;

/** A tree that `safeTree` made. What would be written as it stands is not. */
export function fromTree(tree: Root): Html {
  return toHtml(tree, { allowDangerousHtml: false, allowDangerousCharacters: false }) as Html;
}

/** Elements that `lib/grounding` wrote: it escapes every text in them. */
export function fromShapes(elements: readonly string[]): Html {
  return elements.join('') as Html;
}

/** A style sheet or script of the report's own. Throws when it would end its element. */
export function ownText(plain: string): Html {
  if (/<\/|<!--/.test(plain)) throw new Error('This text would end the element that it stands in');
  return plain as Html;
}
