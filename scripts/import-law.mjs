/**
 * Who may import whom (docs/architecture.md draws it). `biome.json` is generated from this table by
 * `npm run law`, and scripts/import-law.test.mjs walks the real import graph against it.
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
  'lib/presenter',
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
  'lib/presenter': [
    'lib/core',
    'lib/protocol',
    'lib/catalogue',
    'lib/tasks',
    'lib/i18n',
    'lib/media',
    'lib/grounding',
    'lib/conversation',
    'lib/archive',
  ],
  'lib/providers': ['lib/core', 'lib/protocol', 'lib/catalogue', 'lib/tasks'],
  'lib/access': ['lib/core', 'lib/protocol'],
  'lib/server': ['lib/core', 'lib/protocol', 'lib/catalogue', 'lib/providers', 'lib/access'],
  components: browserAndShared,
  app: ['components', 'lib/core', 'lib/protocol', 'lib/catalogue', 'lib/tasks', 'lib/i18n', 'lib/server'],
  e2e: [],
  'proxy.ts': ['lib/core'],
  'instrumentation.ts': ['lib/server'],
};

export const rooms = Object.keys(mayImport);

/** The room a file of the project stands in, or null for one outside the law (configuration, scripts, benchmarks). */
export function roomOf(path) {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`)) ?? null;
}

/** Why `from` may not import `to` (paths from the project's top), or null when it may. */
export function breachOf(from, to) {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === null || there === null || (isRecordedData(to) && isTest(from))) return null;
  if (here !== there && !mayImport[here].includes(there)) return `${here} may not import ${there}`;
  if (here !== there && isInPrivateFolder(to, there)) return `the folders inside ${there} are private to it`;
  return null;
}

/** Recorded data is no code: every test may read it, wherever it lies. */
export function isRecordedData(path) {
  return path.includes('/__fixtures__/') && !/\.(ts|tsx|mjs)$/.test(path);
}

function isTest(path) {
  return path.startsWith('e2e/') || /\.test\.(ts|tsx|mjs)$/.test(path);
}

/** A domain's subfolder is its own; components and adapters are rooms made of rooms. */
function isInPrivateFolder(path, room) {
  if (room === 'components' || room === 'app') return false;
  const inside = path.slice(room.length + 1).split('/');
  const isAdapterDoor = room === 'lib/providers' && inside.length === 2 && inside[1].startsWith('index.');
  const isCatalogueOfMessages = room === 'lib/i18n' && inside[0] === 'messages';
  return inside.length > 1 && !isAdapterDoor && !isCatalogueOfMessages;
}

/** The same law as lint rules: for each room, the rooms it may not name. */
export function lawOverrides() {
  return rooms.map((room) => {
    const forbidden = rooms.filter((other) => other !== room && !mayImport[room].includes(other));
    const patterns = [
      {
        group: forbidden.flatMap((other) => [`@/${other}`, `@/${other}/**`]),
        message: `${room} may not import this room: see scripts/import-law.mjs.`,
      },
      { group: ['../../**'], message: 'Relative imports never climb twice: use "@/".' },
    ];
    if (room.startsWith('lib/')) {
      patterns.push({
        group: ['react', 'react-dom', 'react/**', 'next-intl'],
        message: 'lib never imports React.',
      });
    }
    return {
      includes: [room.endsWith('.ts') ? room : `${room}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
    };
  });
}
