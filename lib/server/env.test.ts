import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

const settingsOf = (source: Record<string, string | undefined>) => {
  const parsed = parseEnv(source);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const faultOf = (source: Record<string, string | undefined>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? null : parsed.error;
};

describe('parseEnv', () => {
  it('needs nothing: without a key the demo answers', () => {
    expect(settingsOf({})).toEqual({
      apiKey: null,
      baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
      nativeBaseUrl: 'https://dashscope-intl.aliyuncs.com/api/v1',
      region: 'intl',
      defaultModel: 'demo',
      usualModel: 'qwen3-vl-plus',
      extraHosts: [],
      maxBodyBytes: 64 * 1024 * 1024,
      headerWaitMs: 8000,
      firstByteMs: 120_000,
      idleMs: 90_000,
      pingMs: 10_000,
      maxUploadBytes: 1024 * 1024 * 1024,
      allowedModels: null,
      isLoopback: true,
      accessCodes: [],
      isOpenOnPurpose: false,
      secret: null,
      allowsVisitorKeys: true,
      allowsRemoteMedia: false,
      redisUrl: null,
      limits: { requestsPerMinute: null, streamsAtOnce: null, uploadBytesPerDay: null, tokensPerDay: null },
      passesWhenStoreFails: false,
      logLevel: 'info',
    });
  });

  it('takes an empty or blank value as unset', () => {
    expect(settingsOf({ DASHSCOPE_API_KEY: '', DASHSCOPE_REGION: ' ', MAX_BODY_MB: '' })).toEqual(
      settingsOf({}),
    );
  });

  it('answers with Qwen once there is a key, in the region or at the base that was set', () => {
    const key = { DASHSCOPE_API_KEY: ' sk-1 ' };
    expect(settingsOf(key)).toMatchObject({ apiKey: 'sk-1', defaultModel: 'qwen3-vl-plus', region: 'intl' });
    expect(settingsOf({ ...key, DASHSCOPE_REGION: 'cn' }).baseUrl).toContain('//dashscope.aliyuncs.com/');
    expect(settingsOf({ ...key, DASHSCOPE_BASE_URL: 'http://localhost:8000/v1/' })).toMatchObject({
      baseUrl: 'http://localhost:8000/v1',
      region: null,
    });
  });

  it.each([
    [{ DASHSCOPE_REGION: 'mars' }, 'DASHSCOPE_REGION: "mars" is no region, expected one of intl, cn, us, hk'],
    [{ DASHSCOPE_BASE_URL: 'ftp://x' }, 'DASHSCOPE_BASE_URL: is no address, expected'],
    [
      { DASHSCOPE_API_KEY: 'two words' },
      'DASHSCOPE_API_KEY: holds spaces or other signs, expected the key alone',
    ],
    [{ MAX_BODY_MB: '0' }, 'MAX_BODY_MB: "0" is out of range, expected a number of megabytes above 0'],
    [{ PING_SECONDS: 'soon' }, 'PING_SECONDS: "soon" is out of range, expected a number of seconds'],
    [{ SIGHTLINE_HOSTS: 'http://a.example' }, 'SIGHTLINE_HOSTS: holds what is no host name, expected names'],
  ])('says what is wrong with %o', (source, sentence) => {
    expect(faultOf(source)).toContain(sentence);
  });

  it('tells of every fault at once, and repeats no key', () => {
    const fault = faultOf({ DASHSCOPE_API_KEY: 'sk my secret', DASHSCOPE_REGION: 'x' }) ?? '';
    expect(fault.split('\n')).toHaveLength(2);
    expect(fault).not.toContain('secret');
  });

  it('takes an allowed model for the usual one', () => {
    const key = { DASHSCOPE_API_KEY: 'k' };
    const modelOf = (allowed: string) => settingsOf({ ...key, ALLOWED_MODELS: allowed }).defaultModel;
    expect(modelOf('qwen3-vl-*')).toBe('qwen3-vl-plus');
    expect(modelOf('qvq-*, house/own-vl')).toBe('house/own-vl');
    expect(modelOf('*-flash')).toMatch(/-flash$/);
    expect(modelOf('nothing-fits-*')).toBe('demo');
  });
});
