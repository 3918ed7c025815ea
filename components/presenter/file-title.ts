/** A title as the name of a file, without what some systems do not take in one. */
export function fileTitle(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/^\.+|\.+$/g, '') || 'demonstration'
  );
}
