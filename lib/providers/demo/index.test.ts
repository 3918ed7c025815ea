import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err } from '@/lib/core/result';
import type { ChatRequest, ContentPart, RequestMessage } from '@/lib/protocol/chat-request';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { samples } from '@/lib/tasks/samples';
import { createDemoProvider, type DemoDeps } from './index';
import { createJobQueue } from './job-queue';

const quick: Partial<DemoDeps> = {
  pause: () => Promise.resolve(),
  now: () => 1_700_000_000_500,
  newId: () => 'abc',
};

async function run(
  request: Pick<ChatRequest, 'messages'> & Partial<ChatRequest>,
  deps = quick,
  signal = new AbortController().signal,
) {
  const events: TurnEvent[] = [];
  const turn = {
    request: { model: 'demo', ...request },
    model: describeModel('demo'),
    body: new Uint8Array(),
    signal,
  };
  for await (const batch of createDemoProvider(deps).runTurn(turn)) events.push(...batch);
  return events;
}

const said = (events: readonly TurnEvent[], type: TurnEvent['type'] = 'text-delta') =>
  events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('');

const marksIn = (text: string): { bbox_2d?: number[]; point_2d?: number[]; label: string }[] =>
  Array.from(text.matchAll(/```json\n([\s\S]*?)\n```/g)).flatMap((match) => JSON.parse(match[1] ?? '[]'));

const toUrl = (bytes: Buffer, type = 'jpeg') => `data:image/${type};base64,${bytes.toString('base64')}`;
const image = (url: string): ContentPart => ({ type: 'image_url', image_url: { url } });
const user = (text: string, ...parts: ContentPart[]): RequestMessage => ({
  role: 'user',
  content: [...parts, { type: 'text', text }],
});

const sampleUrl = async (id: string) =>
  toUrl(await readFile(new URL(`../../../public/samples/${id}.jpg`, import.meta.url)));
const plainUrl = async (background: string) =>
  toUrl(
    await sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer(),
    'png',
  );
const redSquareUrl = async () => {
  const square = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#c22' } })
    .png()
    .toBuffer();
  const canvas = sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } });
  return toUrl(
    await canvas
      .composite([{ input: square, left: 200, top: 300 }])
      .png()
      .toBuffer(),
    'png',
  );
};

test('starts, speaks, finishes once, and reports no usage that nobody counted', async () => {
  const events = await run({ messages: [user('hello')] });
  expect(events[0]).toEqual({
    type: 'turn-started',
    id: 'chatcmpl-abc',
    model: 'demo',
    createdAtSeconds: 1_700_000_000,
  });
  expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  expect(events.filter(({ type }) => type === 'turn-finished' || type === 'turn-failed')).toHaveLength(1);
  expect(events.some(({ type }) => type === 'usage' || type === 'reasoning-delta')).toBe(false);
});

test('thinks only when asked, without boxes in its thoughts', async () => {
  const messages = [user('Find every object', image(await sampleUrl('street')))];
  const reasoning = said(await run({ messages, enable_thinking: true }), 'reasoning-delta');
  expect(reasoning).toContain('A street corner');
  expect(reasoning).not.toMatch(/\[|bbox/);
});

test.each(samples)(
  'finds everything on $id where the drawing has it',
  async ({ id, objects, width, height }) => {
    const marks = marksIn(
      said(await run({ messages: [user('Find every object', image(await sampleUrl(id)))] })),
    );
    const wanted = objects
      .filter(({ isBackdrop }) => !isBackdrop)
      .map(({ label, box: [x1, y1, x2, y2] }) => ({
        bbox_2d: [(x1 / width) * 1000, (y1 / height) * 1000, (x2 / width) * 1000, (y2 / height) * 1000].map(
          Math.round,
        ),
        label: label.en,
      }));
    expect(marks).toEqual(wanted);
  },
);

test('compares the two samples in prepared words, by their numbers', async () => {
  const pictures = [image(await sampleUrl('table')), image(await sampleUrl('street'))];
  const text = said(await run({ messages: [user('Compare', ...pictures)] }));
  expect(text).toContain('Picture 2 is a scene outdoors');
});

describe("of a person's own picture", () => {
  test('it boxes what stands out and says what it cannot know', async () => {
    const text = said(await run({ messages: [user('Find the cat', image(await redSquareUrl()))] }));
    const [mark] = marksIn(text);
    expect(mark?.label).toBe('red region');
    for (const [index, edge] of [250, 500, 500, 667].entries())
      expect(Math.abs((mark?.bbox_2d?.[index] ?? 0) - edge)).toBeLessThanOrEqual(8);
    expect(text).toContain('cannot be told');
  });

  test('it describes size, format and colours in the language of the question', async () => {
    expect(said(await run({ messages: [user('描述这张图片', image(await redSquareUrl()))] }))).toMatch(
      /800 × 600 像素.*PNG.*白色/s,
    );
    expect(said(await run({ messages: [user('描述這張圖片', image(await redSquareUrl()))] }))).toMatch(
      /紅色區域/,
    );
  });

  test('JSON mode gives one object and nothing around it', async () => {
    const text = said(
      await run({
        messages: [user('find objects', image(await redSquareUrl()))],
        response_format: { type: 'json_object' },
      }),
    );
    expect(JSON.parse(text)).toMatchObject({ objects: [{ label: 'red region' }] });
  });
});

describe('several pictures', () => {
  test('each gets its number, and a named one alone is looked at', async () => {
    const pictures = [image(await plainUrl('#333')), image(await redSquareUrl())];
    const all = said(await run({ messages: [user('find everything', ...pictures)] }));
    expect(all).toMatch(/^Picture 1:[\s\S]+Picture 2:[\s\S]+red region/);
    const second = said(await run({ messages: [user('find everything in picture 2', ...pictures)] }));
    expect(second).toMatch(/^Picture 2:/);
  });

  test('a comparison has a column for each', async () => {
    const text = said(
      await run({ messages: [user('compare', image(await plainUrl('#333')), image(await redSquareUrl()))] }),
    );
    expect(text).toContain('| Size | 64 × 48 | 800 × 600 |');
  });

  test('a later turn without a picture is about the latest one', async () => {
    const messages: RequestMessage[] = [
      user('describe', image(await plainUrl('#333'))),
      { role: 'assistant', content: 'It is dark.' },
      user('describe', image(await redSquareUrl())),
      { role: 'assistant', content: 'It is red.' },
      { role: 'user', content: 'Find objects' },
    ];
    expect(said(await run({ messages }))).toMatch(/^Picture 2:[\s\S]+red region/);
  });
});

test('continues a message that was cut off', async () => {
  const messages = [user('Describe', image(await sampleUrl('table')))];
  const whole = said(await run({ messages }));
  const begun = said(await run({ messages, max_tokens: 30 }));
  const rest = said(
    await run({ messages: [...messages, { role: 'assistant', content: begun, partial: true }] }),
  );
  expect(begun + rest).toBe(whole);
});

test('frames of a video are looked at, a video file is not', async () => {
  const frames = await Promise.all(['#000', '#000', '#fff'].map(plainUrl));
  const seen = said(await run({ messages: [user('What happens?', { type: 'video', video: frames })] }));
  expect(seen).toMatch(/3 frames of 64 × 48 pixels.*before frame 3/s);
  const unseen = said(
    await run({
      messages: [user('What happens?', { type: 'video_url', video_url: { url: 'https://a.example/v.mp4' } })],
    }),
  );
  expect(unseen).toContain('fetches nothing from the network');
});

test('fetches nothing: a picture by address is named as not seen', async () => {
  const text = said(await run({ messages: [user('describe', image('https://a.example/cat.jpg'))] }));
  expect(text).toContain('Picture 1 was given by address');
});

describe('fails before it starts', () => {
  test('naming the picture that cannot be decoded', async () => {
    const messages = [
      user('compare', image(await plainUrl('#333')), image('data:image/png;base64,aGVsbG8=')),
    ];
    expect(await run({ messages })).toEqual([
      {
        type: 'turn-failed',
        failure: expect.objectContaining({
          code: 'media_rejected',
          status: 400,
          retryable: false,
          param: 'messages[0].content[1].image_url.url',
        }),
      },
    ]);
  });

  test('when too many pictures are being looked at', async () => {
    const jobs = createJobQueue({ atOnce: 0, waiting: 0 });
    const [event] = await run(
      { messages: [user('describe', image(await plainUrl('#333')))] },
      { ...quick, jobs },
    );
    expect(event).toMatchObject({
      type: 'turn-failed',
      failure: { code: 'server_busy', status: 503, retryable: true },
    });
  });
});

describe('an abort', () => {
  test('while a picture is decoded ends the turn in silence', async () => {
    const abort = new AbortController();
    const readPicture: DemoDeps['readPicture'] = async () => {
      abort.abort();
      return err('not-a-picture');
    };
    const messages = [user('describe', image(await plainUrl('#333')))];
    expect(await run({ messages }, { ...quick, readPicture }, abort.signal)).toEqual([]);
  });

  test('while it speaks stops it at once', async () => {
    const abort = new AbortController();
    const pause = async () => abort.abort();
    const events = await run({ messages: [user('hello')] }, { ...quick, pause }, abort.signal);
    expect(events.map(({ type }) => type)).toEqual(['turn-started', 'text-delta']);
  });
});
