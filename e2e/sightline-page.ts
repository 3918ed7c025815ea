import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { PictureFile } from './pictures';

/** The product as a person meets it: every locator goes by role and accessible name. */
export class SightlinePage {
  readonly message: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly attachments: Locator;
  readonly transcript: Locator;
  readonly stage: Locator;
  readonly objects: Locator;
  readonly conversations: Locator;
  readonly thinking: Locator;
  readonly model: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.message = page.getByRole('textbox', { name: 'Message' });
    this.send = page.getByRole('button', { name: 'Send', exact: true });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.attachments = page.getByRole('list', { name: 'Attachments' });
    this.transcript = page.getByRole('log', { name: 'Conversation' });
    this.stage = page.getByRole('region', { name: 'Stage' });
    this.objects = this.stage.getByRole('list', { name: 'Objects' });
    this.conversations = page.getByRole('navigation', { name: 'Conversations' });
    this.thinking = page.getByRole('switch', { name: 'Thinking' });
    this.model = page.getByRole('combobox', { name: 'Model' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.message).toBeEditable();
  }

  async attach(...files: PictureFile[]): Promise<void> {
    await this.page.getByLabel('Files', { exact: true }).setInputFiles(files);
  }

  /** Waits until every attachment is ready: each shows its visual tokens then. */
  async attachReady(...files: PictureFile[]): Promise<void> {
    await this.attach(...files);
    for (const { name } of files) {
      await expect(this.attachment(name)).toHaveAttribute('data-state', 'ready');
    }
  }

  attachment(name: string): Locator {
    return this.attachments
      .getByRole('listitem')
      .filter({ hasText: name })
      .or(
        this.attachments.getByRole('listitem', { name: new RegExp(`^\\d+ ${name.replaceAll('.', '\\.')}`) }),
      );
  }

  async ask(text: string): Promise<void> {
    await this.message.fill(text);
    await this.send.click();
  }

  assistant(number: number): Locator {
    return this.transcript.getByRole('article', {
      name: number === 1 ? /^Assistant( 1)?$/ : `Assistant ${number}`,
    });
  }

  async finished(): Promise<void> {
    await expect(this.stop).toBeHidden();
  }
}

interface Fixtures {
  readonly sightline: SightlinePage;
}

/** Every journey also fails on an uncaught error, a console error or a breach of the content-security policy. */
export const test = base.extend<Fixtures>({
  sightline: async ({ page }, provide) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
    page.on('console', (line) => {
      const isExpected = /^Failed to load resource: (the server responded|net::ERR_FAILED)/.test(line.text());
      if (line.type() === 'error' && !isExpected) troubles.push(`console: ${line.text()}`);
    });
    await provide(new SightlinePage(page));
    expect(troubles).toEqual([]);
  },
});

export { expect };
