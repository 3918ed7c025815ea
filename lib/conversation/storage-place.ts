/** What is asked of localStorage and sessionStorage. */
export type KeptArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The name under which a browser keeps something for one person: databases, keys and channels all carry the name
 * of the access code, so that two people on one browser never see each other's. Null, where the server asks for no
 * code, keeps the bare name. Names of codes never hold an `@`.
 */
export function placeOf(thing: string, name: string | null): string {
  return name === null ? thing : `${thing}@${name}`;
}

/** The part of a browser's area that is this person's. */
export function areaOf(area: KeptArea, name: string | null): KeptArea {
  return {
    getItem: (key) => area.getItem(placeOf(key, name)),
    setItem: (key, value) => area.setItem(placeOf(key, name), value),
    removeItem: (key) => area.removeItem(placeOf(key, name)),
  };
}
