/**
 * Fails when a language lacks a message that another has, when two languages disagree about a message's placeholders,
 * or when a component holds text of its own instead of a message.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { projectRoot, sourceFiles } from './import-graph.mjs';

const messagesFolder = join(projectRoot, 'lib/i18n/messages');
const locales = readdirSync(messagesFolder).toSorted();

const faults = [...faultsOfCatalogues(), ...faultsOfComponents()];
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `Messages: ${locales.join(', ')} agree; no literal in a component.`
    : `${faults.length} faults.`,
);
process.exit(faults.length === 0 ? 0 : 1);

function faultsOfCatalogues() {
  const catalogues = new Map(locales.map((locale) => [locale, catalogueOf(locale)]));
  const keys = new Set([...catalogues.values()].flatMap((catalogue) => [...catalogue.keys()]));
  return [...keys].toSorted().flatMap((key) => {
    const missing = locales.filter((locale) => !catalogues.get(locale).get(key)?.trim());
    if (missing.length > 0) return [`${key}: missing in ${missing.join(', ')}`];
    const shapes = new Set(locales.map((locale) => placeholdersOf(catalogues.get(locale).get(key))));
    return shapes.size > 1
      ? [`${key}: the languages name different placeholders: ${[...shapes].join(' / ')}`]
      : [];
  });
}

function catalogueOf(locale) {
  const folder = join(messagesFolder, locale);
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const messages = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return flatten(messages, file.replace(/\.json$/, ''));
    }),
  );
}

function flatten(value, path) {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

/** The names of a message's arguments and tags, sorted: `{count}`, `{count, plural, …}` and `<link>` alike. */
function placeholdersOf(message) {
  const names = [...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]|<([a-zA-Z]\w*)>/g)].map(
    (match) => match[1] ?? match[2],
  );
  return [...new Set(names)].toSorted().join(' ');
}

function faultsOfComponents() {
  const files = sourceFiles().filter(
    (file) => /^(app|components)\/.*\.tsx$/.test(file) && !file.includes('.test.'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    return literalsIn(file, text).map(
      ({ value, start }) => `${file}:${lineOf(text, start)}: literal text “${value}”`,
    );
  });
}

/** Letters inside an element, or in an attribute that a person sees or hears. */
function literalsIn(file, text) {
  const spoken = new Set([
    'alt',
    'aria-description',
    'aria-label',
    'aria-roledescription',
    'label',
    'placeholder',
    'title',
  ]);
  const found = [];
  const consider = (value, start) => {
    const words = typeof value === 'string' ? value.trim() : '';
    if (/\p{L}{2}/u.test(words)) found.push({ value: words, start });
  };
  const inspect = (expression) => {
    if (expression?.type === 'Literal') consider(expression.value, expression.start);
    if (expression?.type === 'ConditionalExpression')
      [expression.consequent, expression.alternate].forEach(inspect);
    if (expression?.type === 'LogicalExpression') inspect(expression.right);
    if (expression?.type === 'TemplateLiteral') {
      for (const quasi of expression.quasis) consider(quasi.value.cooked, quasi.start);
    }
  };
  new Visitor({
    JSXText: (node) => consider(node.value, node.start),
    JSXElement: (node) => {
      for (const child of node.children)
        if (child.type === 'JSXExpressionContainer') inspect(child.expression);
    },
    JSXFragment: (node) => {
      for (const child of node.children)
        if (child.type === 'JSXExpressionContainer') inspect(child.expression);
    },
    JSXAttribute: (node) => {
      if (!spoken.has(node.name.name)) return;
      if (node.value?.type === 'Literal') consider(node.value.value, node.start);
      if (node.value?.type === 'JSXExpressionContainer') inspect(node.value.expression);
    },
  }).visit(parseSync(file, text).program);
  return found;
}

function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
