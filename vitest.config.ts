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
    include: ['{lib,scripts,components}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    restoreMocks: true,
  },
});
