import { sha256 } from '@/lib/core/sha256';

/**
 * The policy that the report carries: its own script and style by their hashes, pictures that stand in it, and
 * nothing else, from nowhere. Source: https://www.w3.org/TR/CSP3/ (hash-source, delivery by meta).
 */
export async function contentPolicy({ script, style }: { readonly script: string; readonly style: string }) {
  return [
    "default-src 'none'",
    `script-src ${await hashSource(script)}`,
    `style-src ${await hashSource(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function hashSource(content: string): Promise<string> {
  const digits = await sha256(new TextEncoder().encode(content));
  const bytes = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
