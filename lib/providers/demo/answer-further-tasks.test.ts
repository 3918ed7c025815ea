import { describe, expect, test } from 'vitest';
import { chartTruth } from '@/lib/tasks/chart-truth';
import { cratesTruth } from '@/lib/tasks/crates-truth';
import { samples } from '@/lib/tasks/samples';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import { fencesIn, languages, play, playTask, samplePart } from './__fixtures__/run-demo';

describe.each(languages)('in %s', (language) => {
  test('the chart is answered with sums that hold, and the month of the note', async () => {
    const { text } = await playTask('ask', language);
    const sums = Array.from(text.matchAll(/(\d+) \+ (\d+) = (\d+) < (\d+)/g), (match) =>
      match.slice(1).map(Number),
    );
    expect(sums.length).toBe(2);
    for (const [wind = 0, solar = 0, sum, demand = 0] of sums) {
      expect(sum).toBe(wind + solar);
      expect(sum).toBeLessThan(demand);
    }
    const note = chartTruth.lines.find((line) => /^May: \d+ GWh/.test(line.text))?.text.match(/\d+/)?.[0];
    expect(text).toContain(`${note} GWh`);
  });

  test('the lake gets three captions, each under the name of its mood', async () => {
    const { text } = await playTask('write', language);
    expect(text.match(/^### \S/gm)).toHaveLength(3);
  });

  test('the sketch becomes one page with every word of it, and nothing from elsewhere', async () => {
    const { text } = await playTask('sketch-to-page', language);
    const [html = ''] = fencesIn(text, 'html');
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>$/);
    const wanted = sketchTruth.elements.filter(
      ({ kind }) => kind === 'link' || kind === 'logo' || kind === 'heading',
    );
    for (const { text: words } of wanted) expect(html).toContain(words);
    expect(html.match(/<article>/g)).toHaveLength(3);
    expect(html).not.toMatch(/https?:|data-bbox|url\(/);
  });

  test('every object of the table has its point, in thousandths', async () => {
    const [body = '[]'] = fencesIn((await playTask('point', language)).text, 'json');
    const entries: { point_2d: [number, number]; label: string }[] = JSON.parse(body);
    const objects = samples.find(({ id }) => id === 'table')?.objects ?? [];
    expect(entries.map(({ label }) => label)).toEqual(objects.map(({ label }) => label[language]));
    for (const [index, { point }] of objects.entries()) {
      const [x = 0, y = 0] = entries[index]?.point_2d ?? [];
      expect(Math.abs((x / 1000) * 1280 - point[0])).toBeLessThan(1.5);
      expect(Math.abs((y / 1000) * 832 - point[1])).toBeLessThan(1.5);
    }
  });

  test('the boxes of the store room stand where they were drawn', async () => {
    const [body = '[]'] = fencesIn((await playTask('locate-3d', language)).text, 'json');
    const entries: { bbox_3d: number[]; label: string }[] = JSON.parse(body);
    expect(entries.map(({ bbox_3d }) => bbox_3d)).toEqual(cratesTruth.cuboids.map(({ numbers }) => numbers));
    expect(new Set(entries.map(({ label }) => label)).size).toBe(4);
  });
});

test('what is prepared for one sample is not said of another', async () => {
  const street = await samplePart('/samples/street.jpg');
  const ask = async (text: string) => (await play([street, { type: 'text', text }])).text;
  expect(await ask('Detect every object and predict its 3D position as bbox_3d.')).not.toContain('bbox_3d');
  expect(await ask('Create a web page from my sketch with HTML.')).not.toContain('Fernhouse');
  expect(await ask('Write a caption for this picture.')).not.toContain('lantern');
});
