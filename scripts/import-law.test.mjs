import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, projectRoot, sourceFiles, specifiersIn } from './import-graph.mjs';
import { breachOf, isRecordedData, lawOverrides, roomOf } from './import-law.mjs';

const files = sourceFiles();
const read = (file) => readFileSync(join(projectRoot, file), 'utf8');
const isTest = (file) => /\.test\.(ts|tsx|mjs)$/.test(file);

describe('the law of imports', () => {
  it('holds along every import of every file', () => {
    expect(files.length).toBeGreaterThan(100);
    const breaches = files.flatMap((file) =>
      importsOf(file).flatMap(({ target }) => {
        const breach = target === null ? null : breachOf(file, target);
        return breach === null ? [] : [`${file} → ${target}: ${breach}`];
      }),
    );
    expect(breaches).toEqual([]);
  });

  it('leaves no file and no import outside its rooms', () => {
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
    const strays = files.flatMap((file) =>
      importsOf(file).flatMap(({ target }) =>
        target === null || roomOf(target) !== null || file.startsWith('e2e/') ? [] : [`${file} → ${target}`],
      ),
    );
    expect(strays).toEqual([]);
  });

  it('sees static, type-only, dynamic, re-exported and worker imports', () => {
    const text = `
      import type { A } from '@/lib/a';
      export * from './b';
      const lazy = () => import('./c');
      type D = import('./d').D;
      new Worker(new URL('./e.worker.ts', import.meta.url), { type: 'module' });`;
    expect(specifiersIn('x.ts', text)).toEqual(['@/lib/a', './b', './c', './d', './e.worker.ts']);
  });

  it('tells a breach from a lawful import', () => {
    expect(breachOf('lib/core/a.ts', 'lib/protocol/b.ts')).toContain('may not import');
    expect(breachOf('components/shell/a.tsx', 'lib/server/env.ts')).toContain('may not import');
    expect(breachOf('lib/server/a.ts', 'lib/providers/demo/events.ts')).toContain('private');
    expect(breachOf('lib/server/a.ts', 'lib/providers/demo/index.ts')).toBeNull();
    expect(breachOf('lib/server/a.ts', 'lib/core/result.ts')).toBeNull();
    const recorded = 'lib/providers/demo/__fixtures__/a.sse';
    expect(breachOf('lib/server/a.ts', recorded)).toContain('private');
    expect(breachOf('lib/server/a.test.ts', recorded)).toBeNull();
    expect(breachOf('e2e/qwen/a.spec.ts', recorded)).toBeNull();
  });

  it('is what the linter checks too', () => {
    const { overrides } = JSON.parse(read('biome.json'));
    const written = overrides.filter((override) => override.linter?.rules?.style?.noRestrictedImports);
    expect(written).toEqual(lawOverrides());
  });
});

describe('the rules of the rooms', () => {
  it('keeps relative imports from climbing twice', () => {
    const climbing = files.filter((file) =>
      importsOf(file).some(
        ({ specifier, target }) => specifier.startsWith('../..') && !isRecordedData(target ?? ''),
      ),
    );
    expect(climbing).toEqual([]);
  });

  it('keeps React out of lib', () => {
    const lib = files.filter((file) => file.startsWith('lib/'));
    expect(lib.filter((file) => file.endsWith('.tsx'))).toEqual([]);
    expect(
      lib.filter((file) => importsOf(file).some(({ specifier }) => /^react(-dom)?(\/|$)/.test(specifier))),
    ).toEqual([]);
  });

  it("marks every file of the server's half as server-only", () => {
    const server = files.filter((file) => /^lib\/(providers|access|server)\//.test(file) && !isTest(file));
    const unmarked = server.filter(
      (file) => !importsOf(file).some(({ specifier }) => specifier === 'server-only'),
    );
    expect(unmarked).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(
      (file) => roomOf(file)?.startsWith('lib/') && !isTest(file) && /process\.env\b/.test(read(file)),
    );
    expect(readers).toEqual(['lib/server/env.ts']);
  });

  it('keeps the schema library and the SDK on the server', () => {
    const users = files.filter((file) =>
      importsOf(file).some(({ specifier }) => /^(zod|openai)(\/|$)/.test(specifier)),
    );
    expect(users.filter((file) => !/^(lib\/(server|providers)|e2e)\//.test(file))).toEqual([]);
  });

  it('touches IndexedDB in the storage alone', () => {
    const users = files.filter(
      (file) =>
        !isTest(file) &&
        !file.includes('/__fixtures__/') &&
        (/\bindexedDB\b/.test(read(file)) || importsOf(file).some(({ specifier }) => specifier === 'idb')),
    );
    // Black-box tests look at a browser from outside.
    expect(users.filter((file) => !/^(lib\/conversation\/storage|e2e\/)/.test(file))).toEqual([]);
  });

  it('gives no file a name that says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|constants|types)\.(ts|tsx|mjs)$/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
    const barrels = files.filter(
      (file) => /(^|\/)index\.tsx?$/.test(file) && !/^lib\/providers\/[^/]+\/index\.ts$/.test(file),
    );
    expect(barrels).toEqual([]);
  });
});
