import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/core/sha256';
import { anAnswer, aPicture, aQuestion, aRecording } from './__fixtures__/recordings';
import { readDemonstration, writeDemonstration } from './demonstration-file';
import type { Demonstration } from './recording';

const bytes = strToU8('not really a picture');
const hash = await sha256(bytes);
const blobs = async (wanted: string) => (wanted === hash ? new Blob([bytes], { type: 'image/jpeg' }) : null);

function aDemonstration(...hashes: string[]): Demonstration {
  const attachments = [{ number: 1, attachment: aPicture(hash, hash) }];
  const recording = {
    ...aRecording(aQuestion('u1', { attachments }), anAnswer('r1', { timeline: [10, 0, 2, 30, 0, 6] })),
    hashes,
  };
  return {
    title: 'For the board',
    scenes: [
      { kind: 'recording', id: 's1', title: 'Cats', recording },
      { kind: 'task', id: 's2', title: 'Live', taskId: 'describe', fallback: null },
    ],
  };
}

const manifestOf = (part: object = {}) => ({
  format: 'sightline-demonstration',
  version: 1,
  blobs: { [hash]: 'image/jpeg' },
  demonstration: aDemonstration(hash),
  ...part,
});

/** An archive made by other hands. */
function archive(manifest: unknown, files: Record<string, Uint8Array> = { [`blobs/${hash}`]: bytes }): Blob {
  const content = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  return new Blob([zipSync({ 'manifest.json': strToU8(content), ...files })]);
}

async function refusalOf(file: Blob): Promise<string> {
  const read = await readDemonstration(file);
  return read.ok ? 'read' : read.error;
}

describe('a demonstration file', () => {
  it('holds what was put into it', async () => {
    const written = await writeDemonstration(aDemonstration(hash), blobs);
    const read = await readDemonstration(written);
    expect(read.ok && read.value.demonstration).toEqual(aDemonstration(hash));
    const blob = read.ok ? await read.value.blobs(hash) : null;
    expect(blob?.type).toBe('image/jpeg');
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  });

  it('goes without bytes that are lost, and says of them that they are not there', async () => {
    const written = await writeDemonstration(aDemonstration(hash, 'f'.repeat(64)), blobs);
    const read = await readDemonstration(written);
    expect(read.ok && (await read.value.blobs('f'.repeat(64)))).toBeNull();
  });

  it('is read also when another program has packed it anew', async () => {
    expect(await refusalOf(archive(manifestOf()))).toBe('read');
  });

  it('is refused when it is something else', async () => {
    expect(await refusalOf(new Blob([]))).toBe('not-a-demonstration');
    expect(await refusalOf(new Blob(['PK and so on']))).toBe('not-a-demonstration');
    expect(await refusalOf(new Blob([zipSync({ 'a.txt': bytes })]))).toBe('not-a-demonstration');
    expect(await refusalOf(archive({ format: 'other' }))).toBe('not-a-demonstration');
  });

  it('is refused when a later version wrote it', async () => {
    expect(await refusalOf(archive(manifestOf({ version: 2, demonstration: {} })))).toBe('newer');
  });

  it('is refused when a part of it is not what it should be', async () => {
    expect(await refusalOf(archive('{'))).toBe('damaged');
    expect(await refusalOf(archive(manifestOf({ demonstration: { title: 'x' } })))).toBe('damaged');
    expect(await refusalOf(archive(manifestOf(), {}))).toBe('damaged');
    expect(await refusalOf(archive(manifestOf(), { [`blobs/${hash}`]: strToU8('altered') }))).toBe('damaged');
    const whole = await writeDemonstration(aDemonstration(hash), blobs);
    expect(await refusalOf(whole.slice(0, whole.size - 40))).toBe('damaged');
  });

  it.each<[string, object]>([
    ['a reply without text', { text: undefined }],
    ['a reply whose status is none', { status: 'dreaming' }],
    ['times that fall', { timeline: [30, 0, 1, 10, 0, 2] }],
    ['an address that runs something', { sources: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    ['corrections that are none', { corrections: { steps: [{ kind: 'explode' }], doneCount: 1 } }],
  ])('is refused for %s', async (_what, part) => {
    const reply = { ...anAnswer('r1'), ...part };
    const scene = { kind: 'recording', id: 's', title: '', recording: aRecording(aQuestion('u1'), reply) };
    const manifest = manifestOf({ demonstration: { title: '', scenes: [scene] } });
    expect(await refusalOf(archive(manifest))).toBe('damaged');
  });

  it('is refused when messages share an id, on which everything hangs', async () => {
    const recording = aRecording(aQuestion('same'), anAnswer('same'));
    const scenes = [{ kind: 'recording', id: 's', title: '', recording }];
    expect(await refusalOf(archive(manifestOf({ demonstration: { title: '', scenes } })))).toBe('damaged');
  });
});

describe('an archive that would fill the memory', () => {
  it('is refused when its list says so', async () => {
    const bomb = new Uint8Array(4 * 1024 * 1024);
    const bombHash = await sha256(bomb);
    const manifest = manifestOf({ blobs: { [bombHash]: 'image/png' } });
    expect(await refusalOf(archive(manifest, { [`blobs/${bombHash}`]: bomb }))).toBe('too-large');
  });

  it('is refused when its list says less than comes out', async () => {
    const file = new Uint8Array(await archive(manifestOf(), { 'x.txt': bytes }).arrayBuffer());
    const size = JSON.stringify(manifestOf()).length;
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 4; at += 1) {
      if (view.getUint32(at, true) === size) view.setUint32(at, size - 10, true);
    }
    expect(await refusalOf(new Blob([file]))).toBe('damaged');
  });

  it('is refused when it says that it is larger than anything that is taken', async () => {
    const file = new Uint8Array(await archive(manifestOf(), { 'x.txt': bytes }).arrayBuffer());
    const size = JSON.stringify(manifestOf()).length;
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 4; at += 1) {
      if (view.getUint32(at, true) === size) view.setUint32(at, 0x7fffffff, true);
    }
    expect(await refusalOf(new Blob([file]))).toBe('too-large');
  });
});
