import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { defaultLook } from '@/lib/grounding/overlay-look';
import type { ModelRow } from '@/lib/protocol/models-reply';
import { anAttachment } from './__fixtures__/rows';
import { conversationTitle } from './conversation-title';
import { readPreferences } from './preference-verbs';
import { selectedModel } from './selected-model';
import { createKeptValue } from './storage/kept-value';
import { thinkingChoice } from './thinking-choice';
import { wasNeverAccepted } from './turn/never-accepted';

const row = (id: string, isDefault = false): ModelRow => ({
  id,
  object: 'model',
  created: 1,
  owned_by: 'sightline',
  provider: 'demo',
  is_default: isDefault,
  capabilities: describeModel(id),
});

describe('the selected model', () => {
  const rows = [row('qwen3-vl-flash'), row('qwen3-vl-plus', true)];

  it('is the server’s default until the person chooses', () => {
    expect(selectedModel(rows, null).id).toBe('qwen3-vl-plus');
    expect(selectedModel(rows, 'qwen3-vl-flash').id).toBe('qwen3-vl-flash');
  });

  it('may be one that the server does not list', () => {
    expect(selectedModel(rows, 'qvq-max')).toEqual(describeModel('qvq-max'));
  });

  it('has no name while neither is known', () => {
    expect(selectedModel([], null).id).toBe('');
  });
});

describe('thinking', () => {
  it.each([
    ['qwen3-vl-plus', false, true],
    ['qwen3.5-plus', true, true],
    ['qvq-max', true, false],
    ['qwen-vl-max', false, false],
  ])('of %s is on by itself: %s, can be switched: %s', (id, isOn, canSwitch) => {
    expect(thinkingChoice(describeModel(id), {})).toMatchObject({ isOn, canSwitch });
    const chosen = thinkingChoice(describeModel(id), { [id]: !isOn });
    expect(chosen.isOn).toBe(canSwitch ? !isOn : isOn);
  });
});

describe('a title', () => {
  it('is the words on one line, cut between characters', () => {
    expect(conversationTitle(' Find \n every  object ', [])).toBe('Find every object');
    const title = Array.from(conversationTitle('🐈'.repeat(80), []));
    expect(title).toHaveLength(60);
    expect(title.at(-1)).toBe('…');
  });

  it('falls back on the first picture’s name', () => {
    expect(conversationTitle('', [{ number: 1, attachment: anAttachment('cat.jpg') }])).toBe('cat.jpg');
    expect(conversationTitle('qwenvl html', [{ number: 1, attachment: anAttachment('page.png') }])).toBe(
      'page.png',
    );
    expect(conversationTitle('qwenvl html', [])).toBe('qwenvl html');
    expect(conversationTitle('', [])).toBe('');
  });
});

describe('a refusal at the door', () => {
  const failure = (
    code: 'body_too_large' | 'invalid_request' | 'invalid_api_key',
    upstreamCode?: string,
  ) => ({
    code,
    message: '',
    param: null,
    retryable: false,
    status: 400,
    ...(upstreamCode === undefined ? {} : { upstreamCode }),
  });

  it('is told apart from what the upstream refused', () => {
    expect(wasNeverAccepted(failure('body_too_large'))).toBe(true);
    expect(wasNeverAccepted(failure('invalid_request'))).toBe(true);
    expect(wasNeverAccepted(failure('invalid_request', 'invalid_parameter_error'))).toBe(false);
    expect(wasNeverAccepted(failure('invalid_api_key'))).toBe(false);
  });
});

describe('kept values', () => {
  it('that cannot be reached are simply not kept', () => {
    const blocked = createKeptValue(() => {
      throw new DOMException('', 'SecurityError');
    }, 'key');
    expect(blocked.read()).toBeNull();
    expect(() => blocked.write({ a: 1 })).not.toThrow();
  });

  it('of preferences are read field by field', () => {
    const kept = {
      model: 'qvq-max',
      thinking: { a: true, b: 'x' },
      thinkingBudget: -1,
      highResolution: true,
      webSearch: 'yes',
      overlay: { hasLabels: false, opacity: 0, fill: '0.5', lineWidthPx: 4, palette: 'safe' },
    };
    expect(readPreferences(kept)).toEqual({
      model: 'qvq-max',
      thinking: { a: true },
      thinkingBudget: null,
      systemPrompt: '',
      temperature: null,
      highResolution: true,
      webSearch: false,
      maxPixels: null,
      overlay: { ...defaultLook, hasLabels: false, lineWidthPx: 4, palette: 'safe' },
    });
    expect(readPreferences({ webSearch: true }).webSearch).toBe(true);
    expect(readPreferences('nonsense').model).toBeNull();
  });
});
