import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { tasks } from './tasks';

const inPublic = (address: string) => new URL(`../../public${address}`, import.meta.url);
const stillOf = (file: string) => file.replace(/\.[^.]+$/, '.jpg');
const files = readdirSync(inPublic('/samples'), { withFileTypes: true }).filter((entry) => entry.isFile());

describe.each(files.map(({ name }) => name))('%s', (name) => {
  test('has a small still of 480 × 312 and at most 30 KB', async () => {
    const bytes = readFileSync(inPublic(`/samples/small/${stillOf(name)}`));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 480, height: 312, format: 'jpeg' });
    expect(bytes.length).toBeLessThanOrEqual(30_000);
  });
});

test('every task shows the small stills of the samples it tries', () => {
  for (const { file, still } of tasks.flatMap(({ samples }) => samples)) {
    expect(files.map(({ name }) => `/samples/${name}`)).toContain(file);
    expect(still).toBe(stillOf(file).replace('/samples/', '/samples/small/'));
  }
});
