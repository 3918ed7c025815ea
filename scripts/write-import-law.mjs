/** Writes the table of `import-law.mjs` into `biome.json` as one lint rule per room: `npm run law`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { lawOverrides } from './import-law.mjs';

const path = new URL('../biome.json', import.meta.url);
const settings = JSON.parse(readFileSync(path, 'utf8'));
const others = settings.overrides.filter((override) => !override.linter?.rules?.style?.noRestrictedImports);
settings.overrides = [...others, ...lawOverrides()];
writeFileSync(path, `${JSON.stringify(settings, null, 2)}\n`);
