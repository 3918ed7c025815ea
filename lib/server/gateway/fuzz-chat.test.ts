import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isRecord } from '@/lib/core/is-record';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

let gateway: StagedGateway;

const answer = `data: {"choices":[{"delta":{"role":"assistant","content":"Hi."}}]}

data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

data: [DONE]

`;

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent');
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv);
  gateway.setPlay(streaming(answer));
});
afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
const ask = {
  model: 'qwen3-vl-plus',
  stream: true,
  temperature: 0.5,
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: [picture, { type: 'text', text: 'What is it?' }] },
  ],
};
const withContent = (content: unknown) => ({ ...ask, messages: [{ role: 'user', content }] });

interface Outcome {
  readonly status: number;
  readonly code?: string;
  readonly param?: string | null;
}

async function outcomeOf(body: unknown): Promise<Outcome> {
  const response = await gateway.post(body);
  const text = await response.text();
  return response.ok ? { status: response.status } : { status: response.status, ...JSON.parse(text).error };
}

/** A body that is no object has no field to point at. */
async function expectRefused(body: unknown): Promise<void> {
  const { status, code, param } = await outcomeOf(body);
  expect([400, 403, 413]).toContain(status);
  expect(code).toMatch(/^(invalid_request|model_not_allowed|body_too_large)$/);
  if (isRecord(body)) expect(param).toEqual(expect.any(String));
}

/** Every kind of value, with what JSON can write and hardly anybody expects. */
const anyJson = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-0, 1e308, -1, 2 ** 53, '', '\0', '\ud800', '\udc00\ud800', '__proto__'),
  },
);

describe('any JSON at all', () => {
  it('is refused with the field at fault', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), anyJson), expectRefused), {
      numRuns: 150,
    });
  });

  it('is refused when it is no object', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(anyJson), fc.string(), fc.integer(), fc.constant(null)), (value) =>
        expectRefused(JSON.stringify(value)),
      ),
      { numRuns: 50 },
    );
  });

  it('is refused when it is not even JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(JSON.stringify(ask).length - 1), (cut) =>
        expectRefused(JSON.stringify(ask).slice(0, cut)),
      ),
      { numRuns: 50 },
    );
    for (const text of ['', '\0', '\ufeff', 'NaN', '{"messages":[{"role":"user","content":"a\u0000b"}]}']) {
      await expectRefused(text);
    }
  });
});

describe('a request that is right but for one place', () => {
  const places = placesIn(ask);

  it('is answered, or refused with a field; never a fault of the server', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), anyJson, async (place, value) => {
        const { status, param } = await outcomeOf(replacedAt(ask, place, value));
        expect([200, 400, 403]).toContain(status);
        if (status !== 200) expect(param).toEqual(expect.any(String));
      }),
      { numRuns: 200 },
    );
  });
});

describe('more than anybody needs', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it.each<[string, unknown, string]>([
    ['10,000 parts', withContent(Array(10_000).fill({ type: 'text', text: 'a' })), 'messages[0].content'],
    ['100,000 numbers for parts', withContent(Array(90_000).fill(1)), 'messages[0].content[0]'],
    [
      'half a million numbers',
      `{"messages":[{"role":"user","content":[${'1,'.repeat(500_000)}1]}]}`,
      'messages[0]',
    ],
    ['10,000 messages', { ...ask, messages: Array(10_000).fill({ role: 'user', content: 'a' }) }, 'messages'],
    [
      'parts over many messages',
      { messages: Array(1500).fill({ role: 'user', content: Array(3).fill({ type: 'text', text: 'a' }) }) },
      'messages[1365].content',
    ],
    ['deep lists', `{"tools":${nested(100_000)}}`, 'tools[0]'],
    ['a deep list that never ends', `{"messages":${'['.repeat(900_000)}`, 'messages[0]'],
    ['deep objects', `{"metadata":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`, 'metadata.a'],
    ['many keys', `{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',')}}`, 'messages'],
    ['a long name of a model', { ...ask, model: 'm'.repeat(500_000) }, 'model'],
  ])('%s: is refused at once', async (_what, body, param) => {
    const outcome = await outcomeOf(body);
    expect(outcome).toMatchObject({ status: 400, code: 'invalid_request', param });
  });

  it('is refused when it is larger than a body may be', async () => {
    expect(await outcomeOf(withContent('a'.repeat(1_100_000)))).toMatchObject({ status: 413 });
  });
});

describe('signs that some systems cannot take', () => {
  const strange = 'a\0b \ud800 c \udfff\ud800 d \uffff \u202e e';

  it.each([
    ['as it came', { ...ask, stream_options: { include_usage: true } }],
    ['written anew', { ...ask, stream: false }],
  ])('pass unharmed in words, with a body %s', async (_how, request) => {
    const messages = [{ role: 'user', content: [{ type: 'text', text: strange }] }];
    expect(await outcomeOf({ ...request, messages })).toEqual({ status: 200 });
    expect(JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '')).toMatchObject({ messages });
  });

  it('are refused in addresses and names, with the field', async () => {
    const url = { type: 'image_url', image_url: { url: `data:image/png;base64,${strange}` } };
    expect(await outcomeOf(withContent([url]))).toMatchObject({
      status: 400,
      param: 'messages[0].content[0].image_url.url',
    });
    expect(await outcomeOf({ ...ask, model: strange })).toMatchObject({ status: 403, param: 'model' });
    expect(await outcomeOf({ ...ask, [strange]: 1 })).toMatchObject({ status: 400, param: strange });
  });
});

it('still answers after all of it', async () => {
  expect(await outcomeOf(ask)).toEqual({ status: 200 });
});

type Place = readonly (string | number)[];

/** The way to every value in a value, the value itself apart. */
function placesIn(value: unknown, way: Place = []): Place[] {
  const fields: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return fields.flatMap(([step, field]) => [[...way, step], ...placesIn(field, [...way, step])]);
}

function replacedAt(value: unknown, [step, ...rest]: Place, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(step), replacedAt(value[Number(step)], rest, by));
  return isRecord(value) ? { ...value, [step]: replacedAt(value[step], rest, by) } : value;
}
