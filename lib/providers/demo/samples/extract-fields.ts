import 'server-only';
import type { Question } from '../answer-own-picture';
import type { ReplyLanguage } from '../language';
import { phrasesFor } from '../phrases';
import { blockSection, proseSection, type Section } from '../section';
import type { FieldValue } from '../wire';
import { askedFields } from './asked-fields';
import { type KnownField, knownFields } from './known-fields';
import type { KnownSample } from './known-samples';

/** One JSON object with exactly the keys that were asked for, or with all that are known when none were listed. */
export function extractFields({ id }: KnownSample, { words, language }: Question): Section {
  const phrases = phrasesFor(language);
  const known = knownFields[id] ?? [];
  const keys = askedFields(words);
  if (keys === null)
    return known.length === 0
      ? proseSection(phrases.fieldsUnnamed)
      : blockSection({ kind: 'fields', fields: allFields(known, language) });
  const fields = keys.map((key) => [key, fieldValue(key, known)] as const);
  const isAllMissing = fields.every(([, value]) => value === null);
  return blockSection({ kind: 'fields', fields }, isAllMissing ? phrases.fieldsMissing : '');
}

function allFields(known: readonly KnownField[], language: ReplyLanguage) {
  return known.map(({ label, value }) => [label[language], value] as const);
}

function fieldValue(key: string, known: readonly KnownField[]): FieldValue {
  const name = key
    .toLowerCase()
    .replace(/[_\-.:：]+/g, ' ')
    .trim();
  return known.find(({ pattern }) => pattern.test(name))?.value ?? null;
}
