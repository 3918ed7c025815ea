import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@/lib/core/result';
import type { WantedMedia } from '@/lib/media/attachment';
import { createPage } from './__fixtures__/page';
import { preparedPicture } from './__fixtures__/rows';
import { chunk, type PlayedTurn } from './__fixtures__/upstream';
import type { Message, NumberedAttachment } from './rows';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const refusal = (values: object | null, code = 'picture_not_decodable') =>
  JSON.stringify({
    error: {
      message: 'no',
      code,
      retryable: false,
      upstream_code: 'x',
      ...(values === null ? {} : { values }),
    },
  });

function answer(turn: PlayedTurn, text: string) {
  turn.accept();
  turn.say(chunk({ content: text }), chunk({}, 'stop'));
  turn.end();
}

/** What a turn's request holds of pictures, and what it says of those that are not there. */
const mediaIn = (turn: PlayedTurn) =>
  JSON.stringify(turn.body).match(/data:,[^"]+|Picture \d was left out\./g) ?? [];

/** A page on which three pictures were sent at once, and the provider refused the second. */
async function refusedPage(values: object | null = { medium: 'picture', item: 2 }) {
  const wanted: WantedMedia[] = [];
  const page = createPage({
    deps: {
      prepareMedia: async (file) => {
        wanted.push(file);
        const name = file.choices.asJpeg === true ? `${file.name} as JPEG` : file.name;
        return ok(preparedPicture(file.file, name));
      },
    },
  });
  await page.workspace.start();
  await page.attach('a', 'b', 'c');
  const { turn, sending } = await page.send('Look');
  turn.refuse(400, refusal(values));
  await sending;
  const marks = () =>
    page
      .path()
      .flatMap((message): readonly NumberedAttachment[] =>
        message.role === 'user' ? message.attachments : [],
      )
      .map(({ leftOut, refusedWith }) => [leftOut, refusedWith].filter(Boolean).join(' '));
  /** Does something that answers again; gives that turn. */
  const during = async (act: () => unknown) => {
    const arriving = page.upstream.nextTurn();
    void act();
    return arriving;
  };
  return { ...page, wanted, turn, marks, during };
}

describe('a picture that the provider refused', () => {
  it('is marked with the reason and left out of later turns until it is taken in again', async () => {
    const page = await refusedPage();
    const { workspace } = page;
    expect(page.marks()).toEqual(['', 'refused picture_not_decodable', '']);
    const without = await page.during(() => workspace.retryWithout(page.reply().id));
    expect(mediaIn(without)).toEqual(['data:,sent a', 'Picture 2 was left out.', 'data:,sent c']);
    answer(without, 'Two pictures.');
    const next = await page.send('And now?');
    expect(mediaIn(next.turn)).toEqual(['data:,sent a', 'Picture 2 was left out.', 'data:,sent c']);
    answer(next.turn, 'Still two.');
    await next.sending;
    expect(page.reply().leftOut).toEqual(secondOf(page.path()[0]));
    const [user] = page.path();
    workspace.leaveOut(user?.id ?? '', secondOf(user), false);
    expect(page.marks()).toEqual(['', '', '']);
    const again = await page.send('With all?');
    expect(mediaIn(again.turn)).toEqual(['data:,sent a', 'data:,sent b', 'data:,sent c']);
  });

  it('is marked in an older turn as well', async () => {
    const page = await refusedPage();
    answer(await page.during(() => page.workspace.retryWithout(page.reply().id)), 'Two.');
    const older = await page.send('More');
    older.turn.refuse(400, refusal({ medium: 'picture', item: 1 }, 'media_rejected'));
    await older.sending;
    expect(page.marks()).toEqual(['refused media_rejected', 'refused picture_not_decodable', '']);
    expect(mediaIn(await page.during(() => page.workspace.regenerate(page.reply().id)))).toEqual([
      'Picture 1 was left out.',
      'Picture 2 was left out.',
      'data:,sent c',
    ]);
  });

  it('that nobody named is not marked; the newest are left out when a person says so', async () => {
    const page = await refusedPage(null);
    expect(page.marks()).toEqual(['', '', '']);
    const without = await page.during(() => page.workspace.retryWithout(page.reply().id));
    expect(mediaIn(without)).toEqual([1, 2, 3].map((number) => `Picture ${number} was left out.`));
    expect(page.marks()).toEqual(['chosen', 'chosen', 'chosen']);
  });

  it('is written anew from its original, and sent so from then on', async () => {
    const page = await refusedPage();
    const converted = await page.during(() => page.workspace.retryConverted(page.reply().id));
    const sent = ['data:,sent a', 'data:,sent b as JPEG', 'data:,sent c'];
    expect(mediaIn(converted)).toEqual(sent);
    expect(page.wanted.at(-1)).toMatchObject({ name: 'b', choices: { asJpeg: true } });
    expect(page.marks()).toEqual(['', '', '']);
    answer(converted, 'Three.');
    expect(mediaIn((await page.send('And?')).turn)).toEqual(sent);
  });
});

function secondOf(message: Message | undefined): readonly string[] {
  const attachments = message?.role === 'user' ? message.attachments : [];
  return attachments.slice(1, 2).map(({ attachment }) => attachment.id);
}
