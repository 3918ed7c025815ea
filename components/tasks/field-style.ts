/** How a field of the forms about tasks looks. */
export const fieldStyle =
  'min-h-9 w-full rounded-lg border border-control bg-bg px-2.5 py-1.5 text-ink outline-none focus:border-accent pointer-coarse:min-h-10 pointer-coarse:text-field';
