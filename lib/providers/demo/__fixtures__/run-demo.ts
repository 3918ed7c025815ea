import 'server-only';
import { readFile } from 'node:fs/promises';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { TaskId } from '@/lib/tasks/task-words';
import { type Task, tasks } from '@/lib/tasks/tasks';
import { createDemoProvider, type DemoDeps } from '../index';

export type Language = keyof Task['prompt'];
export const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

export interface Played {
  readonly reasoning: string;
  readonly text: string;
  readonly pieceCount: number;
  readonly last: TurnEvent | undefined;
}

export function readSampleFile(file: string): Promise<Buffer> {
  return readFile(new URL(`../../../../public${file}`, import.meta.url));
}

export function toDataUrl(bytes: Buffer, type: string): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

export async function samplePart(file: string): Promise<ContentPart> {
  const bytes = await readSampleFile(file);
  if (file.endsWith('.mp4')) return { type: 'video_url', video_url: { url: toDataUrl(bytes, 'video/mp4') } };
  return { type: 'image_url', image_url: { url: toDataUrl(bytes, file.endsWith('.png') ? 'image/png' : 'image/jpeg') } };
}

/** Plays one request without a pause. */
export async function play(
  content: readonly ContentPart[],
  extras: Partial<ChatRequest> = {},
  deps: Partial<DemoDeps> = {},
): Promise<Played> {
  const provider = createDemoProvider({ pause: () => Promise.resolve(), ...deps });
  const events: TurnEvent[] = [];
  const turn = {
    request: {
      model: 'demo',
      messages: [{ role: 'user', content } as const],
      stream: true,
      stream_options: { include_usage: true },
      ...extras,
    },
    model: describeModel('demo'),
    body: new Uint8Array(),
    signal: new AbortController().signal,
  };
  for await (const batch of provider.runTurn(turn)) events.push(...batch);
  const said = (type: TurnEvent['type']) =>
    events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('');
  return {
    reasoning: said('reasoning-delta'),
    text: said('text-delta'),
    pieceCount: events.filter((event) => 'text' in event).length,
    last: events.at(-1),
  };
}

export function taskOf(id: TaskId): Task {
  const task = tasks.find((each) => each.id === id);
  if (task === undefined) throw new Error(`No task ${id}`);
  return task;
}

/** Runs a task card as the browser does: several pictures behind their numbers, then the words. */
export async function playTask(id: TaskId, language: Language, extras: Partial<ChatRequest> = {}): Promise<Played> {
  const { samples, prompt, isThinkingOn } = taskOf(id);
  const media = await Promise.all(
    samples.map(async ({ file }, index): Promise<readonly ContentPart[]> => {
      const part = await samplePart(file);
      return samples.length === 1 ? [part] : [{ type: 'text', text: `Picture ${index + 1}:` }, part];
    }),
  );
  return play([...media.flat(), { type: 'text', text: prompt[language] }], {
    enable_thinking: isThinkingOn,
    ...extras,
  });
}

/** What stands in the fences of one language, in order. */
export function fencesIn(text: string, language: string): readonly string[] {
  return Array.from(text.matchAll(/```(\w+)\n([\s\S]*?)\n```/g)).flatMap(([, name, body]) =>
    name === language && body !== undefined ? [body] : [],
  );
}
