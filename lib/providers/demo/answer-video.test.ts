import { describe, expect, test } from 'vitest';
import { ok } from '@/lib/core/result';
import type { ContentPart } from '@/lib/protocol/chat-request';
import { clipTruth } from '@/lib/tasks/clip-truth';
import { fencesIn, languages, play, playTask, samplePart, toDataUrl } from './__fixtures__/run-demo';
import type { DemoDeps } from './index';
import { detectLanguage } from './language';

const words = (text: string): ContentPart => ({ type: 'text', text });
const clip = await samplePart('/samples/clip.mp4');
const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);

/** Reads a number instead of a picture: what the clip looks like at that second. */
const readFrame: DemoDeps['readPicture'] = async (bytes) =>
  ok({
    width: clipTruth.width,
    height: clipTruth.height,
    format: 'jpeg',
    lightness: 50,
    contrast: 10,
    colours: [{ name: 'blue', share: 1 }],
    regions: [],
    signature: Buffer.from(clipTruth.signatures[Number(bytes.toString())] ?? '', 'hex'),
    sample: null,
  });

const framesAt = (...seconds: readonly number[]): ContentPart => ({
  type: 'video',
  video: seconds.map((second) => toDataUrl(Buffer.from(String(second)), 'image/jpeg')),
});

describe.each(languages)('in %s', (language) => {
  test('the task gives every event with its times, as JSON alone', async () => {
    const { text, last, pieceCount, reasoning } = await playTask('understand-video', language);
    const [body = ''] = fencesIn(text, 'json');
    expect(text.startsWith('```json') && text.endsWith('```')).toBe(true);
    expect(JSON.parse(body)).toEqual({
      events: clipTruth.events.map(({ startSeconds, endSeconds, event }) => ({
        start_time: clock(startSeconds),
        end_time: clock(endSeconds),
        event: event[language],
      })),
    });
    expect(detectLanguage(clipTruth.events.map(({ event }) => event[language]).join(''))).toBe(language);
    expect(last).toEqual({ type: 'turn-finished', reason: 'stop' });
    expect([reasoning, pieceCount * 25 < 8000]).toEqual(['', true]);
  });

  test('asked in plain words, it tells what happens, with times', async () => {
    const question = { en: 'What happens here?', 'zh-CN': '这里发生了什么？', 'zh-TW': '這裡發生了什麼？' }[
      language
    ];
    const { text } = await play([clip, words(question)]);
    expect(text.startsWith(clipTruth.summary[language])).toBe(true);
    expect(text.match(/^- \d\d:\d\d - \d\d:\d\d: /gm)).toHaveLength(clipTruth.events.length);
    expect(text).not.toContain('```');
  });
});

test('frames of the clip are the clip, its first half is frames of some video', async () => {
  const question = words('What happens?');
  const whole = await play([framesAt(0, 4, 7, 10, 14), question], {}, { readPicture: readFrame });
  expect(whole.text.startsWith(clipTruth.summary.en)).toBe(true);
  const half = await play([framesAt(0, 2, 4, 6), question], {}, { readPicture: readFrame });
  expect(half.text).toMatch(/^Video 1 arrived as 4 frames.*cannot be told from pixels alone/s);
});

test('of any other video it says what it cannot tell', async () => {
  const other: ContentPart = {
    type: 'video_url',
    video_url: { url: toDataUrl(Buffer.from('not the clip'), 'video/mp4') },
  };
  const { text } = await play([other, words('What happens in this video?')]);
  expect(text).toContain('It cannot tell what the video shows; that takes a model.');
  expect(text).not.toContain(clipTruth.summary.en);
});

test('it fetches no address and says so, and passes over what was left out', async () => {
  const there: ContentPart = { type: 'video_url', video_url: { url: 'https://a.example/b.mp4' } };
  const { text } = await play([
    words('Video 1 was left out.'),
    words('Video 2:'),
    there,
    words('What happens?'),
  ]);
  expect(text).toMatch(/^Video 2 was given by address\. The demo fetches nothing/);
  const alone = await play([words('Picture 1 was left out.'), words('What is this?')]);
  expect(alone.text).toContain('It needs a picture to work on');
});

test('what nothing is prepared for is said before what happens', async () => {
  const { text } = await play([clip, words('How many windows are there in the video?')]);
  expect(text).toMatch(/^For this bundled clip[\s\S]+takes a model[\s\S]+00:00 - /);
});

test('beside a picture it has a heading of its own, and JSON mode gives one object', async () => {
  const street = await samplePart('/samples/street.jpg');
  const both = await play([words('Picture 1:'), street, words('Video 1:'), clip, words('Describe both')]);
  expect(both.text).toMatch(/street corner[\s\S]+\n\nVideo 1:\n\n/);
  const object = await play([clip, words('Give me the events as JSON')], {
    response_format: { type: 'json_object' },
  });
  expect(JSON.parse(object.text).events).toHaveLength(clipTruth.events.length);
});

test('it plans aloud only where it is told to think', async () => {
  const { reasoning } = await play([clip, words('What happens?')], { enable_thinking: true });
  expect(reasoning).toContain(`${clipTruth.events.length} events`);
});
