import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import type { z } from 'zod';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * The constant that a data file of `lib/tasks` exports, read as text: a test takes over no code of what it tests.
 * Throws on anything but a literal of that shape.
 */
export function readTruth<Truth>(file: string, name: string, shape: z.ZodType<Truth>): Truth {
  const path = new URL(`../lib/tasks/${file}.ts`, import.meta.url);
  const { program, errors } = parseSync(file, readFileSync(path, 'utf8'), { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${file}.ts cannot be read: ${errors[0]?.message}`);
  const found = all(program.body)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => (isNode(declaration) ? all(declaration.declarations) : []))
    .find(({ id }) => isNode(id) && id.name === name);
  if (!found) throw new Error(`${file}.ts exports no ${name}.`);
  return shape.parse(literalOf(found.init));
}

function literalOf(node: unknown): unknown {
  if (!isNode(node)) throw new Error('Nothing where a value was expected.');
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'UnaryExpression':
      return -Number(literalOf(node.argument));
    case 'ArrayExpression':
      return all(node.elements).map(literalOf);
    case 'ObjectExpression':
      return Object.fromEntries(
        all(node.properties).map(({ key, value }) => {
          if (!isNode(key)) throw new Error('A key is no name.');
          return [key.name ?? key.value, literalOf(value)];
        }),
      );
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return literalOf(node.expression);
    default:
      throw new Error(`${node.type} is no literal.`);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function all(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
