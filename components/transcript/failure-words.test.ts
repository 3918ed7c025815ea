import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locale';
import { type Failure, isFailureCode } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { failureValues } from './failure-values';

type Words = Record<FailureCode, { readonly title: string; readonly hint: string }>;

function messagesOf(locale: Locale): Words {
  const file = new URL(`../../lib/i18n/messages/${locale}/failures.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const wordWait = (seconds: number) => `${seconds} s`;
const bare = { param: null };
const full: Partial<Failure> = {
  param: 'enable_search',
  retryAfterSeconds: 90,
  values: {
    min: 4,
    max: 512,
    limit: 3,
    left: 1,
    megabytes: 700.5,
    maxMegabytes: 512,
    region: 'cn',
    attempts: 3,
  },
};

describe.each(locales)('the words of every failure in %s', (locale) => {
  const messages = messagesOf(locale);
  const t = createTranslator({
    locale,
    messages,
    onError: (fault) => {
      throw fault;
    },
  });

  it.each(Object.keys(failureTable).filter(isFailureCode))('%s: why, and what to do', (code) => {
    expect(t(`${code}.title`)).not.toMatch(/[{}]/);
    for (const failure of [bare, { ...bare, ...full }]) {
      const hint = t(`${code}.hint`, failureValues(failure, wordWait));
      expect(hint).toMatch(/[.。”]$/);
      expect(hint).not.toMatch(/[{}]|none|^\s|\b0\b/);
    }
  });

  it('name nothing that is no failure', () => {
    expect(
      Object.keys(messages).filter((code) => code !== 'unknown' && !Object.hasOwn(failureTable, code)),
    ).toEqual([]);
  });
});

describe('the values of a failure', () => {
  it('stand in the sentence', () => {
    const t = createTranslator({ locale: 'en', messages: messagesOf('en') });
    const hint = (code: FailureCode, failure: Partial<Failure>) =>
      t(`${code}.hint`, failureValues({ ...bare, ...failure }, wordWait));
    expect(hint('frame_count_wrong', { values: { min: 4, max: 8000 } })).toContain('4 to 8,000 frames');
    expect(hint('context_too_long', { values: { max: 129_024 } })).toContain('at most 129,024 tokens');
    expect(hint('option_not_supported', { param: 'enable_search' })).toContain('enable_search');
    expect(hint('invalid_api_key', { values: { region: 'cn' } })).toContain('DASHSCOPE_REGION=cn');
    expect(hint('limit_tokens', { retryAfterSeconds: 90 })).toContain('in 90 s');
    expect(hint('limit_streams', { values: { limit: 1 } })).toContain('writes 1 answer at a time');
  });
});
