import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { PictureFile } from './pictures';
import { type Card, cardTitles } from './task-cards';
import { type Locale, locales, word, wordPattern } from './words';

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
  readonly locale: Locale;

  /** English goes by the names that product and tests have agreed upon, the other languages by the catalogue's. */
  constructor(page: Page, locale: Locale = 'en') {
    const name = (english: string, path: string) => (locale === 'en' ? english : word(locale, path));
    this.page = page;
    this.locale = locale;
    this.message = page.getByRole('textbox', { name: name('Message', 'composer.message') });
    this.send = page.getByRole('button', { name: name('Send', 'composer.send'), exact: true });
    this.stop = page.getByRole('button', { name: name('Stop', 'composer.stop'), exact: true });
    this.attachments = page.getByRole('list', { name: name('Attachments', 'composer.attachments') });
    this.transcript = page.getByRole('log', { name: name('Conversation', 'transcript.conversation') });
    this.stage = page.getByRole('region', { name: name('Stage', 'stage.stage') });
    this.objects = this.stage.getByRole('list', { name: name('Objects', 'stage.objects.list') });
    this.conversations = page.getByRole('navigation', {
      name: name('Conversations', 'shell.conversations'),
    });
    this.thinking = page.getByRole('switch', { name: name('Thinking', 'composer.thinking.label') });
    this.model = page.getByRole('combobox', { name: name('Model', 'composer.model.label') });
  }

  /** Opens the page and waits until it hears what is pressed: before that a slow machine shows controls, but they do nothing. */
  async open(): Promise<void> {
    await this.page.goto('/');
    await this.started();
  }

  /** The same for a page that is loaded again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.started();
  }

  private async started(): Promise<void> {
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  async attach(...files: PictureFile[]): Promise<void> {
    const name = this.locale === 'en' ? 'Files' : word(this.locale, 'composer.files');
    await this.page.getByLabel(name, { exact: true }).setInputFiles(files);
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

  /** The card of the empty screen with that title. */
  card(card: Card): Locator {
    const title = cardTitles[card][this.locale];
    return this.page.getByRole('main').getByRole('button').filter({ hasText: title }).first();
  }

  assistant(number: number): Locator {
    if (this.locale !== 'en') {
      const name = wordPattern(this.locale, 'transcript.assistant');
      return this.transcript.getByRole('article', { name }).nth(number - 1);
    }
    return this.transcript.getByRole('article', {
      name: number === 1 ? /^Assistant( 1)?$/ : `Assistant ${number}`,
    });
  }

  /** Starts a card and waits until its answer is complete. */
  async run(card: Card): Promise<Locator> {
    await this.card(card).click();
    const reply = this.assistant(1);
    await expect(reply).toBeVisible();
    await this.finished();
    const again = this.locale === 'en' ? 'Regenerate' : word(this.locale, 'transcript.regenerate');
    await expect(reply.getByRole('button', { name: again })).toBeVisible();
    await expect(this.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    return reply;
  }

  async finished(): Promise<void> {
    await expect(this.stop).toBeHidden();
  }
}

interface Fixtures {
  readonly sightline: SightlinePage;
}

/** The product in the browser's language. Every journey also fails on an uncaught error, a console error or a breach of the content-security policy. */
export const test = base.extend<Fixtures>({
  sightline: async ({ page, locale }, provide) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
    page.on('console', (line) => {
      const isExpected =
        /^Failed to load resource: (the server responded|net::ERR_(FAILED|INTERNET_DISCONNECTED))/.test(
          line.text(),
        );
      if (line.type() === 'error' && !isExpected) troubles.push(`console: ${line.text()}`);
    });
    await provide(
      new SightlinePage(
        page,
        locales.find((known) => known === locale),
      ),
    );
    expect(troubles).toEqual([]);
  },
});

export { expect };
