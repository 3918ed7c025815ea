import type { Page } from '@playwright/test';
import type { PictureFile } from './pictures';

/** Base64, so that a page can make files of them. */
export interface Given {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export const given = ({ name, mimeType, buffer }: PictureFile): Given => ({
  name,
  type: mimeType,
  base64: buffer.toString('base64'),
});

interface Transfer {
  readonly files?: readonly Given[];
  readonly texts?: Readonly<Record<string, string>>;
}

/** Has the page dispatch these events in turn, with one transfer of these files and texts. */
export async function transfer(
  page: Page,
  events: readonly string[],
  carried: Transfer,
  target = 'body',
): Promise<void> {
  await page.evaluate(
    ({ events, files, texts, target }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      for (const [type, text] of Object.entries(texts)) data.setData(type, text);
      const shared = { bubbles: true, cancelable: true };
      for (const name of events) {
        document
          .querySelector(target)
          ?.dispatchEvent(
            name === 'paste'
              ? new ClipboardEvent(name, { ...shared, clipboardData: data })
              : new DragEvent(name, { ...shared, dataTransfer: data }),
          );
      }
    },
    { events, files: carried.files ?? [], texts: carried.texts ?? {}, target },
  );
}

/** What a page hears of a drop. */
export const drop = ['dragenter', 'dragover', 'drop'] as const;
