import { describe, expect, it } from 'vitest';
import { matchLocale } from './locale';

describe('matchLocale', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['en-GB', 'en'],
    ['zh', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW,zh;q=0.9', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK;q=0.9, en;q=0.5', 'zh-TW'],
    ['fr, zh-TW;q=0.4, en;q=0.7', 'en'],
    ['zh-CN;q=0, en', 'en'],
  ])('gives %s the language %s', (header, locale) => {
    expect(matchLocale(header)).toBe(locale);
  });
});
