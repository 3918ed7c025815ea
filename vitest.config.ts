import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const all = ['{lib,scripts,components}/**/*.test.{ts,tsx,mjs}'];
// Not lib/compare/aligning: what computes for seconds is ten times slower in a context of its own, as every name of a global is looked up.
const pure = [
  '{lib/grounding,lib/media,lib/catalogue,lib/core,lib/compare/differing,components}/**/*.test.{ts,tsx}',
  'lib/compare/*.test.ts',
];

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    // A busy machine is slow, not broken: only what hangs runs into this.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    environment: 'node',
    restoreMocks: true,
    projects: [
      // What computes only shares a process: half of its time was starting one for each file.
      { extends: true, test: { name: 'pure', pool: 'vmThreads', include: pure } },
      { extends: true, test: { name: 'whole', include: all, exclude: pure } },
    ],
  },
});
