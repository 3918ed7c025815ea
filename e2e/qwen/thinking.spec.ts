import { boxesJpeg } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'thinking', delayMs: 60 });
  await sightline.open();
});

test('off by default for qwen3-vl-plus, and said so in the request', async ({ sightline }) => {
  await expect(sightline.thinking).not.toBeChecked();
  await sightline.ask('Hello');
  await sightline.finished();
  expect((await seenRequests())[0]?.body.enable_thinking).toBe(false);
});

test('on: the reasoning shows while it lasts, folds when the answer begins, and draws nothing', async ({
  sightline,
}) => {
  await sightline.thinking.click();
  await expect(sightline.thinking).toBeChecked();
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('What stands in the middle?');

  const reply = sightline.assistant(1);
  const toggle = reply.getByRole('button', { name: /^Thinking/ });
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(reply.getByRole('region', { name: 'Reasoning' })).toContainText('The user wants');
  await expect(reply).toContainText('A green circle stands in the middle.');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await sightline.finished();

  const rows = sightline.objects.getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('centre · x 600 y 400');
  expect((await seenRequests())[0]?.body.enable_thinking).toBe(true);

  await toggle.click();
  await expect(reply.getByRole('region', { name: 'Reasoning' })).toContainText('round and green');
});

test('a model that always thinks, and one that never does, disable the switch with the reason in view', async ({
  sightline,
}) => {
  await chooseModel(sightline, 'qwen3-vl-32b-thinking');
  await expect(sightline.thinking).toBeChecked();
  await expect(sightline.thinking).toBeDisabled();
  await expect(sightline.page.getByText(/always thinks/i).first()).toBeVisible();

  await sightline.ask('Hello');
  await sightline.finished();
  expect((await seenRequests())[0]?.body).not.toHaveProperty('enable_thinking');

  await chooseModel(sightline, 'qwen-vl-max');
  await expect(sightline.thinking).not.toBeChecked();
  await expect(sightline.thinking).toBeDisabled();
  await expect(sightline.page.getByText(/cannot think/i).first()).toBeVisible();
});

async function chooseModel(sightline: SightlinePage, id: string): Promise<void> {
  await sightline.model.click();
  await sightline.page.keyboard.type(id);
  await sightline.page.getByRole('option', { name: id }).first().click();
  await expect(sightline.model).toContainText(id);
}
