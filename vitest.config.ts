import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['{lib,scripts,components}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    restoreMocks: true,
  },
});
