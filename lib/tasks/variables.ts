/** A name in braces: letters, digits, spaces, dashes. JSON has quotes behind its braces, LaTeX a command before them. */
const variable = /(?<![\\A-Za-z}])\{([\p{L}\p{N}][\p{L}\p{N} _-]{0,39})\}/gu;

/** What a prompt asks for by name, such as `what` in "Find {what}.", each once, in its order. */
export function variablesIn(prompt: string): readonly string[] {
  return Array.from(new Set(Array.from(prompt.matchAll(variable), ([, name = '']) => name.trim())));
}

/** The prompt with these values; what has none stays as it is written. */
export function fillIn(prompt: string, values: Readonly<Record<string, string>>): string {
  return prompt.replaceAll(variable, (written, name: string) => {
    const value = (values[name.trim()] ?? '').trim();
    return value === '' ? written : value;
  });
}
