import type { Locale } from '@/lib/i18n/locale';
import { loadPreparedDemo } from '@/lib/presenter/prepared-demo';
import { asNewScenes } from './make-scenes';
import { addSource, addSpares, changeList, type ProgrammeStore } from './programme';
import { withScenes } from './scene-list';

/** The demonstration that comes with the product, fetched once. From then on it needs no network. Null: it cannot be had now. */
export async function fetchPrepared(programme: ProgrammeStore, locale: Locale) {
  const { prepared } = programme.getState();
  if (prepared !== null) return prepared;
  const loaded = await loadPreparedDemo(locale, (address) => fetch(address));
  if (!loaded.ok) return null;
  const { demonstration, blobs } = loaded.value;
  if (programme.getState().prepared === null) {
    programme.setState({ prepared: demonstration });
    addSource(programme, blobs);
    addSpares(programme, demonstration.scenes);
  }
  return demonstration;
}

/** Adds its scenes to those that are there. False: it cannot be had now. */
export async function addPrepared(programme: ProgrammeStore, locale: Locale): Promise<boolean> {
  const prepared = await fetchPrepared(programme, locale);
  if (prepared === null) return false;
  changeList(programme, (now) => ({
    ...withScenes(now, asNewScenes(prepared.scenes)),
    title: now.title || prepared.title,
  }));
  return true;
}
