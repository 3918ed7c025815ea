import type { Locale } from './locale';

const namespaces = [
  'shell',
  'composer',
  'transcript',
  'stage',
  'view',
  'objects',
  'reading',
  'correct',
  'media',
  'failures',
  'waiting',
  'access',
  'sources',
  'uploads',
  'pages',
  'video',
  'ways',
  'budget',
  'tray',
  'leaving',
  'compare',
  'changes',
  'tasks',
  'results',
  'presenter',
  'replay',
  'report',
] as const;

/** Every message of one language, by namespace: `{ composer: { send: … }, … }`. */
export async function loadMessages(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = await import(`./messages/${locale}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
