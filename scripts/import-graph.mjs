/** Reads the real imports of the project's own files: static, dynamic, type-only, and the modules that workers start from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

export const projectRoot = normalize(fileURLToPath(new URL('..', import.meta.url)));

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.json', '/index.ts'];

/** Every file under the law, as a path from the project's top. */
export function sourceFiles() {
  const inFolders = ['app', 'components', 'lib', 'e2e'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  return [...inFolders, 'proxy.ts', 'instrumentation.ts']
    .filter((file) => existsSync(join(projectRoot, file)))
    .toSorted();
}

/** What one file imports: `{ specifier, target }`, the target a path from the top, or null for a package. */
export function importsOf(file, text = readFileSync(join(projectRoot, file), 'utf8')) {
  return specifiersIn(file, text).map((specifier) => ({ specifier, target: resolve(file, specifier) }));
}

/** The module specifiers that a text names, in order. */
export function specifiersIn(file, text) {
  const found = [];
  const add = (node) => {
    if (typeof node?.value === 'string') found.push(node.value);
  };
  const visitor = new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source ?? node.argument?.literal ?? node.argument),
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      if (node.callee.name === 'URL' && base?.object?.type === 'MetaProperty') add(address);
    },
  });
  visitor.visit(parseSync(file, text).program);
  return found;
}

function resolve(from, specifier) {
  if (!/^(@\/|\.)/.test(specifier)) return null;
  const bare = specifier.startsWith('@/') ? specifier.slice(2) : normalize(join(dirname(from), specifier));
  const ending = endings.find((candidate) => isFile(join(projectRoot, bare + candidate)));
  return ending === undefined ? bare : bare + ending;
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}
