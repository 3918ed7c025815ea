/** What a paste brings: files to attach, or text for the box. */
export type ClipboardIntent =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

/**
 * Text wins over pictures, since office programs put a picture of copied cells beside their text.
 * Text that only names the copied files (as file managers add it) does not count.
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
  return data.text === '' ? { kind: 'nothing' } : { kind: 'text', text: data.text };
}
