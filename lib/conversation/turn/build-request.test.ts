import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { anAttachment, aReply, aUserMessage, aVideo } from '../__fixtures__/rows';
import { defaultPreferences } from '../initial-states';
import { buildRequest, type TurnPlan } from './build-request';

const picture = (number: number) => ({ number, attachment: anAttachment(`p${number}`) });
const video = (number: number) => ({ number, attachment: aVideo(`v${number}`) });
const clip = (number: number) => ({ type: 'video_url', video_url: { url: `data:v${number}` } });
const image = (number: number) => ({ type: 'image_url', image_url: { url: `data:${number}` } });
const at = (url: string) => ({ kind: 'url' as const, url });
const text = (words: string) => ({ type: 'text', text: words });

function request(part: Partial<Omit<TurnPlan, 'model'>> & { readonly model?: string }) {
  return buildRequest({
    path: [aUserMessage()],
    isThinkingOn: false,
    preferences: defaultPreferences,
    contents: {
      picture: new Map([1, 2, 3].map((number) => [number, at(`data:${number}`)])),
      video: new Map([1, 2].map((number) => [number, at(`data:v${number}`)])),
    },
    ...part,
    model: describeModel(part.model ?? 'qwen-vl-max'),
  });
}

describe('the history', () => {
  it('is the path; a message of words alone is a plain string', () => {
    const path = [
      aUserMessage({ text: 'One' }),
      aReply({ text: 'Two', status: 'finished' }),
      aUserMessage({ id: 'u2', text: 'Three' }),
    ];
    expect(request({ path }).messages).toEqual([
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'Two' },
      { role: 'user', content: 'Three' },
    ]);
  });

  it('leaves out replies that have no words, however they ended', () => {
    const path = [
      aUserMessage(),
      aReply({ status: 'failed' }),
      aReply({ status: 'stopped', reasoning: 'Hm' }),
      aReply({ status: 'interrupted', text: 'Half' }),
    ];
    const roles = request({ path }).messages.map(({ role }) => role);
    expect(roles).toEqual(['user', 'assistant']);
  });

  it('carries reasoning back only to models that want it', () => {
    const path = [aUserMessage(), aReply({ text: 'A', reasoning: 'Hm' })];
    expect(request({ path, model: 'qwen3.8-max' }).messages[1]).toMatchObject({ reasoning_content: 'Hm' });
    expect(request({ path, model: 'qwen3-vl-plus' }).messages[1]).not.toHaveProperty('reasoning_content');
  });
});

describe('pictures', () => {
  it('go before the words, a lone first one without its number', () => {
    const path = [aUserMessage({ text: 'Look', attachments: [picture(1)] })];
    expect(request({ path }).messages).toEqual([{ role: 'user', content: [image(1), text('Look')] }]);
  });

  it('that are alone but not the first keep their numbers', () => {
    const path = [aUserMessage({ text: '', attachments: [picture(2)] })];
    expect(request({ path }).messages[0]?.content).toEqual([text('Picture 2:'), image(2)]);
  });

  it('need no words', () => {
    const path = [aUserMessage({ text: '', attachments: [picture(1)] })];
    expect(request({ path }).messages).toEqual([{ role: 'user', content: [image(1)] }]);
  });

  it('all carry their numbers once there are two on the path', () => {
    const path = [
      aUserMessage({ attachments: [picture(1)], text: 'First' }),
      aReply({ text: 'Yes' }),
      aUserMessage({ attachments: [picture(2), picture(3)], text: 'More' }),
    ];
    expect(request({ path }).messages).toEqual([
      { role: 'user', content: [text('Picture 1:'), image(1), text('First')] },
      { role: 'assistant', content: 'Yes' },
      {
        role: 'user',
        content: [text('Picture 2:'), image(2), text('Picture 3:'), image(3), text('More')],
      },
    ]);
  });

  it('that storage has lost are named as missing', () => {
    const path = [aUserMessage({ text: 'Look', attachments: [picture(1)] })];
    const [message] = request({ path, contents: { picture: new Map(), video: new Map() } }).messages;
    expect(message?.content).toEqual([text('Picture 1 is no longer available.'), text('Look')]);
  });
});

describe('videos', () => {
  const contentOf = (...attachments: Parameters<typeof aUserMessage>[0][]) =>
    request({ path: attachments.map((part) => aUserMessage({ text: '', ...part })) }).messages.map(
      ({ content }) => content,
    );

  it('go before the words, a lone one without its number', () => {
    expect(contentOf({ text: 'Look', attachments: [video(1)] })).toEqual([[clip(1), text('Look')]]);
  });

  it('carry their numbers once there are two', () => {
    expect(contentOf({ attachments: [video(1)] }, { attachments: [video(2)] })).toEqual([
      [text('Video 1:'), clip(1)],
      [text('Video 2:'), clip(2)],
    ]);
  });

  it('and pictures keep the order of the tray, and each is named when there are both', () => {
    expect(contentOf({ attachments: [video(1), picture(1), video(2)] })).toEqual([
      [text('Video 1:'), clip(1), text('Picture 1:'), image(1), text('Video 2:'), clip(2)],
    ]);
  });

  it('that storage has lost are named as missing', () => {
    const path = [aUserMessage({ text: 'Look', attachments: [video(1)] })];
    const [message] = request({ path, contents: { picture: new Map(), video: new Map() } }).messages;
    expect(message?.content).toEqual([text('Video 1 is no longer available.'), text('Look')]);
  });
});

describe('what is left out', () => {
  it('keeps its number, and the others theirs', () => {
    const attachments = [picture(1), { ...picture(2), leftOut: 'refused' as const }, video(1)];
    expect(request({ path: [aUserMessage({ text: '', attachments })] }).messages[0]?.content).toEqual([
      text('Picture 1:'),
      image(1),
      text('Picture 2 was left out.'),
      text('Video 1:'),
      clip(1),
    ]);
  });
});

describe('frames of a video', () => {
  const frames = [0, 4.9, 65.5].map((seconds) => ({ url: `data:f${seconds}`, seconds }));
  const asked = (model: string, fps?: number) => {
    const content = { kind: 'frames' as const, frames, ...(fps === undefined ? {} : { fps }) };
    const contents = { picture: new Map(), video: new Map([[1, content]]) };
    const path = [aUserMessage({ text: 'Look', attachments: [video(1)] })];
    return request({ model, path, contents }).messages[0]?.content;
  };

  it('are one video of at least four, with their rate', () => {
    const urls = ['data:f0', 'data:f4.9', 'data:f65.5', 'data:f65.5'];
    expect(asked('qwen3-vl-plus', 0.5)).toEqual([{ type: 'video', video: urls, fps: 0.5 }, text('Look')]);
  });

  it('are pictures with their times for a model that takes no videos', () => {
    const still = (url: string) => ({ type: 'image_url', image_url: { url } });
    expect(asked('qwen-vl-ocr', 0.5)).toEqual([
      text('Video 1:'),
      text('Frame at 0:00:'),
      still('data:f0'),
      text('Frame at 0:04.9:'),
      still('data:f4.9'),
      text('Frame at 1:05.5:'),
      still('data:f65.5'),
      text('Look'),
    ]);
  });
});

describe('thinking', () => {
  it('is told to hybrids, on or off, and to nobody else', () => {
    expect(request({ model: 'qwen3-vl-plus' })).toMatchObject({ enable_thinking: false });
    expect(request({ model: 'qwen3.5-plus', isThinkingOn: true })).toMatchObject({ enable_thinking: true });
    expect(request({ model: 'qvq-max', isThinkingOn: true })).not.toHaveProperty('enable_thinking');
    expect(request({ model: 'qwen-vl-max' })).not.toHaveProperty('enable_thinking');
  });

  it('has a budget only while it is on, within the model’s own', () => {
    const preferences = { ...defaultPreferences, thinkingBudget: 1_000_000 };
    const model = 'qwen3-vl-plus';
    const most = describeModel(model).maxThinkingTokens;
    expect(request({ model, preferences })).not.toHaveProperty('thinking_budget');
    expect(request({ model, preferences, isThinkingOn: true }).thinking_budget).toBe(most);
    const small = { ...preferences, thinkingBudget: 500 };
    expect(request({ model, preferences: small, isThinkingOn: true }).thinking_budget).toBe(500);
    expect(request({ model, preferences: small, isThinkingOn: true })).not.toHaveProperty('reasoning_effort');
  });

  it('has no budget where the model takes none, even one that was set for another', () => {
    const preferences = { ...defaultPreferences, thinkingBudget: 500 };
    const sent = request({ model: 'qvq-max', preferences, isThinkingOn: true });
    expect(sent).not.toHaveProperty('thinking_budget');
  });
});

describe('options', () => {
  it('are left out until they are set', () => {
    expect(request({})).toEqual({
      model: 'qwen-vl-max',
      messages: [{ role: 'user', content: 'What is this?' }],
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('travel when they are set', () => {
    const preferences = {
      ...defaultPreferences,
      systemPrompt: ' Be brief. ',
      temperature: 0,
      highResolution: true,
    };
    const sent = request({ preferences });
    expect(sent).toMatchObject({ temperature: 0, vl_high_resolution_images: true });
    expect(sent.messages[0]).toEqual({ role: 'system', content: 'Be brief.' });
  });

  it('stay away from models that do not take them', () => {
    const preferences = { ...defaultPreferences, systemPrompt: 'Be brief.', highResolution: true };
    expect(request({ preferences, model: 'qvq-max' }).messages[0]?.role).toBe('user');
    expect(request({ preferences, model: 'demo' })).not.toHaveProperty('vl_high_resolution_images');
  });

  it('let the web be searched by models that can, once that is switched on', () => {
    const preferences = { ...defaultPreferences, webSearch: true };
    expect(request({ preferences, model: 'qwen3.7-plus' }).enable_search).toBe(true);
    expect(request({ preferences, model: 'qwen3-vl-plus' })).not.toHaveProperty('enable_search');
    expect(request({ model: 'qwen3.7-plus' })).not.toHaveProperty('enable_search');
  });

  it('leave the choice of model to the server while none is known', () => {
    expect(request({ model: '' })).not.toHaveProperty('model');
  });
});
