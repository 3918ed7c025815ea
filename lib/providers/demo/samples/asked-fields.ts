import 'server-only';

const bracketed = /[[［【]([^[\]［］【】]{1,2000})[\]］】]/;
const quotedKey = /(['"‘’“”「『])(.+?)(?:['"‘’“”」』])(?=\s*(?:[,，、;；]|$))/g;
const jsonForm = /\{[^{}]{1,2000}\}/;
const formKey = /"([^"]+)"\s*:/g;

/**
 * The keys that a request wants to have filled in: those listed between brackets, quoted or not
 * (`['shop', 'date']`, `【商店，日期】`), or those of an empty JSON form (`{"shop": ""}`). Null when it lists none.
 */
export function askedFields(words: string): readonly string[] | null {
  const form = jsonForm.exec(words)?.[0];
  const list = bracketed.exec(words)?.[1];
  const keys = form === undefined ? (list === undefined ? [] : keysInList(list)) : keysInForm(form);
  return keys.length === 0 ? null : Array.from(new Set(keys));
}

function keysInForm(form: string): string[] {
  return Array.from(form.matchAll(formKey), ([, key]) => key?.trim() ?? '').filter((key) => key !== '');
}

function keysInList(list: string): string[] {
  const quoted = Array.from(list.trim().matchAll(quotedKey), ([, , key]) => key?.trim() ?? '');
  const keys = quoted.length > 0 ? quoted : list.split(/[,，、;；\n]/).map((key) => key.trim());
  return keys.filter((key) => key !== '');
}
