/** The names that the words list as the vendor's prompts do, ['shop', 'date', 'total']; null: they list none. */
export function listedFields(words: string): readonly string[] | null {
  const list = /[[［]\s*((?:['"‘’“”][^'"‘’“”\]]+['"‘’“”]\s*[,，、]?\s*)+)[\]］]/.exec(words)?.[1];
  if (list === undefined) return null;
  const names = Array.from(list.matchAll(/['"‘’“”]([^'"‘’“”]+)['"‘’“”]/g), ([, name = '']) => name.trim());
  return Array.from(new Set(names)).filter((name) => name !== '');
}
