import { readFile } from 'node:fs/promises';
import { boxesJpeg } from '../pictures';
import { expect, type SightlinePage, test } from '../sightline-page';
import { seenRequests, setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.open();
});

const listbox = (sightline: SightlinePage) => sightline.page.getByRole('listbox', { name: 'Tasks' });
const dialog = (sightline: SightlinePage, name: string) =>
  sightline.page.getByRole('dialog', { name, exact: true });

test('a slash finds a task by keyboard; it is asked as it says, as far as the model can', async ({
  sightline,
  page,
}) => {
  await sightline.message.fill('/');
  const options = listbox(sightline).getByRole('option');
  await expect(options).toHaveCount(13);
  await sightline.message.press('Escape');
  await expect(listbox(sightline)).toBeHidden();
  await expect(sightline.message).toHaveValue('/');

  await sightline.message.fill('');
  await sightline.message.pressSequentially('/json');
  await expect(options).toHaveText([/Extract fields/]);
  await sightline.message.fill('/pict');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await sightline.message.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(sightline.message).toHaveAttribute('aria-activedescendant', /write$/);

  // Enter that ends a composition belongs to the input method.
  await sightline.message.fill('/extract');
  await expect(options).toHaveCount(1);
  await sightline.message.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  await expect(sightline.message).toHaveValue('/extract');
  await sightline.message.press('Enter');
  await expect(sightline.message).toHaveValue(/^Extract from the image: \['shop'/);
  await expect(page.getByText('Task: Extract fields · temperature 0.1 · JSON')).toBeVisible();
  await sightline.attachReady(await boxesJpeg());
  await sightline.send.click();
  await sightline.finished();
  expect((await seenRequests())[0]?.body).toMatchObject({
    temperature: 0.1,
    enable_thinking: false,
    response_format: { type: 'json_object' },
  });
  await expect(sightline.transcript.getByText('Task: Extract fields')).toBeVisible();

  // The same words without the task are words like any other.
  await sightline.message.fill('/extract');
  await expect(options).toHaveCount(1);
  await options.first().click();
  await page.getByRole('button', { name: 'Ask without the task' }).click();
  await sightline.send.click();
  await sightline.finished();
  const [, second] = await seenRequests();
  expect(second?.body).not.toHaveProperty('response_format');
  expect(second?.body).not.toHaveProperty('temperature');
});

test('a task made of a message: blanks, kept, passed on as a file, deleted and loaded again', async ({
  sightline,
  page,
}) => {
  await sightline.ask('Find the red car.');
  await sightline.finished();
  await sightline.transcript.getByRole('article', { name: /^You/ }).hover();
  await page.getByRole('button', { name: 'Make a task' }).click();
  const editor = dialog(sightline, 'Task');
  await expect(editor.getByLabel('Title')).toHaveValue('Find the red car.');
  await editor.getByLabel('Title').fill('Find one thing');
  await editor.getByLabel('Prompt').fill('Find {what} in the image.');
  await expect(editor.getByText('Asked for each time: what')).toBeVisible();
  await editor.getByLabel('Temperature').fill('7');
  await expect(editor.getByRole('button', { name: 'Save task' })).toBeDisabled();
  await editor.getByLabel('Temperature').fill('0.3');
  await editor.getByLabel('Show the answer as').selectOption('Shapes on the picture');
  await editor.getByRole('button', { name: 'Save task' }).click();
  await expect(editor).toBeHidden();

  await sightline.reload();
  await sightline.message.fill('/one thing');
  await listbox(sightline).getByRole('option', { name: 'Find one thing' }).click();
  await editor.getByLabel('what').fill('the dog');
  await editor.getByRole('button', { name: 'Write into the message' }).click();
  await expect(sightline.message).toHaveValue('Find the dog in the image.');
  await expect(sightline.message).toBeFocused();
  await sightline.send.click();
  await sightline.finished();
  expect((await seenRequests())[1]?.body).toMatchObject({ temperature: 0.3 });

  await page.getByRole('button', { name: 'Tasks', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Your tasks…' }).click();
  const own = dialog(sightline, 'Your tasks');
  const saving = page.waitForEvent('download');
  await own.getByRole('button', { name: 'Save Find one thing as a file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('Find one thing.json');
  const file = await readFile(await saved.path());
  await own.getByRole('button', { name: 'Delete Find one thing' }).click();
  await expect(own.getByRole('list')).toHaveCount(0);

  const load = (buffer: Buffer) =>
    own.getByLabel('Task file').setInputFiles({ name: 'tasks.json', mimeType: 'application/json', buffer });
  await load(Buffer.from('no tasks'));
  await expect(own.getByRole('alert')).toContainText('not JSON');
  await load(file);
  await expect(own.getByText('1 task was added.')).toBeVisible();
  await expect(own.getByRole('list').getByRole('listitem')).toHaveCount(1);
  const odd = JSON.parse(file.toString());
  odd.tasks = [odd.tasks[0], { ...odd.tasks[0], title: 'Hot', temperature: 9, colour: 'red' }];
  await load(Buffer.from(JSON.stringify(odd)));
  await expect(own.getByText('1 task is here already.')).toBeVisible();
  await expect(own.getByText(/^“Hot” was left out: its temperature/)).toBeVisible();
  await expect(own.getByText(/did not take: colour\.$/)).toBeVisible();
});
