import { describe, expect, it } from 'vitest';
import { anAnswer, aPicture, aQuestion } from './__fixtures__/recordings';
import { recordConversation } from './record';

const [original, sent] = ['a'.repeat(64), 'b'.repeat(64)];
const upload = { hash: sent, model: 'm', url: 'oss://x', token: 't', expiresAtMs: 1 };

describe('a recording', () => {
  it('holds the shown path and names every blob that it shows', () => {
    const attachments = [{ number: 1, attachment: aPicture(original, sent) }];
    const path = [aQuestion('u1', { attachments }), anAnswer('r1')];
    expect(recordConversation({ title: 'Cats' }, path)).toEqual({
      title: 'Cats',
      messages: path,
      hashes: [original, sent],
    });
  });

  it('leaves out what leads to the store of the provider', () => {
    const attachments = [{ number: 1, attachment: aPicture(original, sent), uploads: [upload] }];
    const { messages } = recordConversation({ title: '' }, [aQuestion('u1', { attachments })]);
    expect(JSON.stringify(messages)).not.toContain('oss:');
  });

  it('holds no original that tells where it was taken', () => {
    const attachments = [{ number: 1, attachment: aPicture(original, sent, ['location-removed']) }];
    const recording = recordConversation({ title: '' }, [aQuestion('u1', { attachments })]);
    expect(recording.hashes).toEqual([sent]);
    expect(recording.messages).toMatchObject([{ attachments: [{ attachment: { isOriginalGone: true } }] }]);
  });

  it('takes a reply that still grows as far as it has come', () => {
    const { messages } = recordConversation({ title: '' }, [anAnswer('r1', { status: 'streaming' })]);
    expect(messages).toMatchObject([{ status: 'interrupted', text: 'A cat.' }]);
  });
});
