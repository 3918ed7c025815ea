/**
 * Fails when the first page asks for more script than the budget: serves the production build, reads the page's own HTML,
 * and adds up the gzip size of every script in it. Legacy polyfills (`noModule`) are not counted: no supported browser loads them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from './serve/start-server.mjs';
import { projectRoot } from './setup/run.mjs';

const budgetKib = 200;

const { url } = await startServer({
  dir: projectRoot,
  host: '127.0.0.1',
  port: 0,
  trust: { hops: 0, networks: [] },
});
const html = await (await fetch(url)).text();
const rows = scriptsOf(html).map((path) => ({
  path,
  bytes: gzipSync(readBuilt(path), { level: 9 }).length,
}));
const totalKib = rows.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
for (const { path, bytes } of rows) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${path}`);
console.log(`${totalKib.toFixed(1).padStart(7)} KiB  first load, of ${budgetKib} allowed`);
process.exit(rows.length > 0 && totalKib <= budgetKib ? 0 : 1);

function scriptsOf(html) {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const preloads = html.match(/<link\b[^>]*\brel="(?:module)?preload"[^>]*\bas="script"[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = [...loaded, ...preloads].map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '');
  return [...new Set(sources.filter((source) => source.startsWith('/_next/')))];
}

function readBuilt(path) {
  const inBuild = path.replace(/^\/_next\//, '').replace(/\?.*$/, '');
  return readFileSync(join(projectRoot, '.next', decodeURIComponent(inBuild)));
}
