/** JSON to read and to compare: two spaces a level, but lists of numbers, and of pairs of them, on one line. */
export function jsonText(value: unknown): string {
  return `${written(value, '')}\n`;
}

function written(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0 && !value.every(isNumeric)) {
    return `[\n${value.map((one) => `${inner}${written(one, inner)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    if (fields.length === 0) return '{}';
    const lines = fields.map(([name, field]) => `${inner}${JSON.stringify(name)}: ${written(field, inner)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

/** A number, or a list of nothing else. */
function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
}
