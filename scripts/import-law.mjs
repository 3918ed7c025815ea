/**
 * Who may import whom (docs/architecture.md draws it). `biome.json` is generated from this table by
 * `npm run law`, and lib/import-law.test.ts walks the real import graph against it.
 */
const browserAndShared = [
  'lib/core',
  'lib/catalogue',
  'lib/protocol',
  'lib/i18n',
  'lib/tasks',
  'lib/grounding',
  'lib/media',
  'lib/conversation',
  'lib/compare',
  'lib/archive',
];

export const mayImport = {
  'lib/core': [],
  'lib/catalogue': ['lib/core'],
  'lib/protocol': ['lib/core', 'lib/catalogue'],
  'lib/i18n': ['lib/core'],
  'lib/tasks': ['lib/core', 'lib/catalogue'],
  'lib/grounding': ['lib/core', 'lib/catalogue'],
  'lib/media': ['lib/core', 'lib/protocol', 'lib/catalogue'],
  'lib/conversation': [
    'lib/core',
    'lib/protocol',
    'lib/catalogue',
    'lib/i18n',
    'lib/media',
    'lib/grounding',
    'lib/tasks',
  ],
  'lib/compare': ['lib/core', 'lib/grounding', 'lib/media'],
  'lib/archive': ['lib/core', 'lib/catalogue', 'lib/i18n', 'lib/media', 'lib/grounding', 'lib/conversation'],
  'lib/providers': ['lib/core', 'lib/protocol', 'lib/catalogue', 'lib/tasks'],
  'lib/access': ['lib/core', 'lib/protocol'],
  'lib/server': ['lib/core', 'lib/protocol', 'lib/catalogue', 'lib/providers', 'lib/access'],
  components: browserAndShared,
  app: ['components', 'lib/core', 'lib/protocol', 'lib/catalogue', 'lib/tasks', 'lib/i18n', 'lib/server'],
  e2e: [],
  'proxy.ts': ['lib/core'],
  'instrumentation.ts': ['lib/server'],
};
