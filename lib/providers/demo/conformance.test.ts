import sharp from 'sharp';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import { describeConformance, type Staged } from '@/lib/providers/conformance';
import { createDemoProvider } from './index';

const provider = createDemoProvider({ pause: () => Promise.resolve() });

const text = (words: string): ContentPart => ({ type: 'text', text: words });
const picture = (url: string): ContentPart => ({ type: 'image_url', image_url: { url } });

function stage(content: readonly ContentPart[], extras: Partial<ChatRequest> = {}) {
  return async (): Promise<Staged> => ({
    provider,
    turn: {
      request: { model: 'demo', messages: [{ role: 'user', content }], ...extras },
      model: describeModel('demo'),
      body: new Uint8Array(),
    },
  });
}

const blueSquare = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#1d4ed8' } })
  .png()
  .toBuffer();
const blueUrl = `data:image/png;base64,${blueSquare.toString('base64')}`;

describeConformance('demo', {
  ways: {
    'words alone': stage([text('Hello')]),
    'a picture to describe': stage([picture(blueUrl), text('Describe this picture')]),
    'objects to find': stage([picture(blueUrl), text('Find every object')]),
    'thinking first': stage([picture(blueUrl), text('Find every object')], { enable_thinking: true }),
    'a tight limit': stage([picture(blueUrl), text('Describe this picture')], { max_tokens: 5 }),
    'a picture that is none': stage([picture('data:image/png;base64,AAAA'), text('What is this?')]),
    'frames of a video': stage([
      { type: 'video', video: Array(4).fill(blueUrl), fps: 1 },
      text('What happens?'),
    ]),
    'frames that are none': stage([{ type: 'video', video: ['data:image/png;base64,AAAA'] }, text('What?')]),
    'a video by address': stage([
      { type: 'video_url', video_url: { url: 'https://example.com/a.mp4' } },
      text('What happens?'),
    ]),
    'an address': stage([picture('https://example.com/a.png'), text('What is this?')]),
  },
  endless: stage([picture(blueUrl), text('Describe this picture')], { enable_thinking: true }),
  secrets: [blueUrl.slice(30, 90)],
});
