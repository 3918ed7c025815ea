import { readFileSync } from 'node:fs';

/** What the numbered lines of docs/demo.md are called, in their order. */
export function demoLines(): readonly string[] {
  const script = readFileSync(new URL('../docs/demo.md', import.meta.url), 'utf8');
  return [...script.matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, title = '']) => title);
}
