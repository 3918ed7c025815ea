import { isRecord } from '@/lib/core/is-record';

/** What a running page tells of itself. It may lie: nothing is done with it but to show it. */
export type PageReport =
  | { readonly kind: 'error'; readonly text: string; readonly line: number }
  /** `what`: the directive of the frame's policy that refused it. */
  | { readonly kind: 'blocked'; readonly what: string; readonly address: string }
  | {
      readonly kind: 'facts';
      readonly title: string;
      /** Of the window and of what is in it, in CSS pixels. */
      readonly width: number;
      readonly contentWidth: number;
      readonly hasContent: boolean;
    };

const longestText = 400;

/** Null for anything else than a report. */
export function readReport(data: unknown): PageReport | null {
  const said = typeof data === 'string' ? parsed(data) : null;
  if (!isRecord(said)) return null;
  const { kind, text, line, what, address, title, width, contentWidth, hasContent } = said;
  if (kind === 'error' && typeof text === 'string') {
    return { kind, text: short(text), line: isCount(line) ? line : 0 };
  }
  if (kind === 'blocked' && typeof what === 'string' && typeof address === 'string') {
    return { kind, what: short(what), address: short(address) };
  }
  if (kind === 'facts' && typeof title === 'string' && isCount(width) && isCount(contentWidth)) {
    return { kind, title: short(title), width, contentWidth, hasContent: hasContent === true };
  }
  return null;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e6;
}

/** On one line, without what would steer a terminal or end a fence. */
function short(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069`]+/g, ' ').slice(0, longestText);
}
