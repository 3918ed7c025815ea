const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'video/matroska': 'mkv',
  'video/x-msvideo': 'avi',
  'video/x-ms-wmv': 'wmv',
  'video/x-ms-asf': 'wmv',
  'video/x-flv': 'flv',
};

/** What the bytes that were sent are called as a file: by the attachment's name, with the ending of what they are. */
export function downloadName(name: string, mediaType: string, part = ''): string {
  const stem = name.replace(/\.[a-z0-9]{2,5}$/i, '') || 'file';
  const ending = endings[mediaType] ?? mediaType.split('/')[1] ?? 'bin';
  return `${stem}${part === '' ? '' : ` ${part}`} (sent).${ending}`;
}
