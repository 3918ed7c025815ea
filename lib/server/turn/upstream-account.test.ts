import { describe, expect, it } from 'vitest';
import { upstreamAccountOf } from './upstream-account';

const settings = {
  apiKey: 'sk-of-the-server',
  baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
  nativeBaseUrl: 'https://dashscope-intl.aliyuncs.com/api/v1',
  region: 'intl',
} as const;
const byHand = {
  apiKey: 'sk-of-the-server',
  baseUrl: 'http://10.0.0.7:8000/v1',
  nativeBaseUrl: null,
  region: null,
} as const;
const ownKey = (region: 'cn' | 'intl' | 'server') => ({ ownKey: { apiKey: 'sk-of-the-visitor', region } });

describe('upstreamAccountOf', () => {
  it('is the server’s own where nobody brought a key', () => {
    expect(upstreamAccountOf({ ownKey: null }, settings)).toMatchObject({
      apiKey: 'sk-of-the-server',
      baseUrl: settings.baseUrl,
      nativeBaseUrl: settings.nativeBaseUrl,
    });
    const others = upstreamAccountOf({ ownKey: null }, settings)?.otherRegions ?? {};
    expect(Object.keys(others).toSorted()).toEqual(['cn', 'hk', 'us']);
    expect(upstreamAccountOf({ ownKey: null }, byHand)).toMatchObject({
      nativeBaseUrl: null,
      otherRegions: {},
    });
    expect(upstreamAccountOf({ ownKey: null }, { ...settings, apiKey: null })).toBeNull();
  });

  it('is the visitor’s alone, at both endpoints of the key’s own region', () => {
    const account = upstreamAccountOf(ownKey('cn'), settings);
    expect(account).toMatchObject({
      apiKey: 'sk-of-the-visitor',
      baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      nativeBaseUrl: 'https://dashscope.aliyuncs.com/api/v1',
    });
    expect(Object.keys(account?.otherRegions ?? {})).not.toContain('cn');
    expect(account?.regionHint?.('intl')).toBe('connect it for intl');
    expect(JSON.stringify(account)).not.toContain('sk-of-the-server');
  });

  it('goes nowhere else with a key for the server’s own endpoint', () => {
    expect(upstreamAccountOf(ownKey('server'), byHand)).toMatchObject({
      apiKey: 'sk-of-the-visitor',
      baseUrl: byHand.baseUrl,
      nativeBaseUrl: null,
      otherRegions: {},
    });
  });

  it('needs no key of the server’s where the visitor has one', () => {
    expect(upstreamAccountOf(ownKey('intl'), { ...settings, apiKey: null })).toMatchObject({
      apiKey: 'sk-of-the-visitor',
    });
  });
});
