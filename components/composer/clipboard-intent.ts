/** What a paste brings: files to attach, or text for the box and what may be attached beside it. */
export type ClipboardIntent =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string; readonly offered: readonly File[] }
  | { readonly kind: 'nothing' };

/**
 * Text wins over pictures, since office programs put a picture of copied cells beside their text; the picture is
 * offered then. Text that only names the copied files (as file managers add it) does not count.
 */
export function clipboardIntent(data: {
  readonly files: Iterable<File>;
  readonly text: string;
}): ClipboardIntent {
  const files = [...data.files];
  const names = new Set(files.map(({ name }) => name));
  const isOnlyNames = data.text
    .trim()
    .split(/\r?\n/)
    .every((line) => names.has(line.trim().split(/[\\/]/).at(-1) ?? ''));
  if (files.length > 0 && (data.text.trim() === '' || isOnlyNames)) return { kind: 'files', files };
  return data.text === '' ? { kind: 'nothing' } : { kind: 'text', text: data.text, offered: files };
}
