import type { AnswerProfile } from '../answer-profile';
import { boxOf, type ModelGeometry } from './model-geometry';

const number = String.raw`(-?\d{1,5}(?:\.\d{1,5})?)`;
const comma = String.raw`\s{0,3},\s{0,3}`;
const forms: Readonly<Record<Exclude<AnswerProfile['plainText'], 'none'>, RegExp>> = {
  lists: new RegExp(
    String.raw`\[\s{0,3}${number}${comma}${number}${comma}${number}${comma}${number}\s{0,3}\]`,
    'g',
  ),
  pairs: new RegExp(
    String.raw`(?<!\)${comma})\(${number}${comma}${number}\)${comma}\(${number}${comma}${number}\)(?!${comma}\()`,
    'g',
  ),
};

/** The boxes in a line of plain text, for the families that answer so. */
export function readPlainText(line: string, form: AnswerProfile['plainText']): readonly ModelGeometry[] {
  if (form === 'none') return [];
  return Array.from(line.matchAll(forms[form]), ([, ...numbers]) => boxOf(numbers.slice(0, 4).map(Number)));
}
