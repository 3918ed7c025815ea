import 'server-only';

/** Whether an id is one of the given ids, or fits one of the patterns among them: `*` stands for any signs. */
export function fitsPattern(id: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (!pattern.includes('*')) return pattern === id;
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(id);
  });
}
