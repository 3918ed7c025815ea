import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PictureShape } from '@/lib/grounding/shape';
import { mediumOf, messageOf, readers, sourceOf } from './__fixtures__/report-of';
import type { ReportShape } from './report-source';
import { writeReport } from './write-report';

const evil = `</title></style></script><script>alert(1)</script><img src=x onerror="alert('1')">&\u202e`;

const facts = {
  label: evil,
  imageIndex: 0,
  isImageAssumed: false,
  attributes: { x: evil },
  span: [0, 1],
} as const;
const shapes: readonly PictureShape[] = [
  { ...facts, id: 'a', kind: 'box', coords: [10, 10, 50, 60] },
  { ...facts, id: 'b', label: 'nose', kind: 'point', coords: [70, 30] },
  { ...facts, id: 'c', kind: 'polygon', coords: [0, 0, 20, 0, 20, 20], isClosed: true },
  {
    ...facts,
    id: 'd',
    kind: 'mask',
    coords: [0, 0, 30, 30],
    mask: { kind: 'runs', width: 3, height: 3, runs: [0, 4, 1, 4] },
  },
  {
    ...facts,
    id: 'e',
    kind: 'cuboid',
    coords: [5, 5, 40, 40],
    edges: [[5, 5, 40, 40]],
    corners: Array.from({ length: 8 }, (): [number, number, number] => [1, 1, 4]),
  },
];
const rows = shapes.map(
  (shape): ReportShape => ({
    shape,
    colour: { fill: '#ff0000', ink: '#ffffff' },
    group: shape.label ?? '',
    name: shape.label ?? evil,
    numbers: 'x 10 y 10',
    details: evil,
  }),
);
const event = {
  colour: { fill: '#00ff00', ink: '#000000' },
  name: evil,
  from: 1,
  to: 3,
  times: '0:01',
  details: evil,
};

const hostile = sourceOf({
  title: evil,
  about: [evil],
  closing: [evil],
  messages: [
    messageOf({
      role: 'user',
      heading: evil,
      text: evil,
      media: [mediumOf({ caption: evil, facts: [evil] })],
    }),
    messageOf({
      marks: [{ text: evil, isWarning: true }],
      reasoning: { summary: evil, text: evil },
      text: evil,
      media: [
        mediumOf({ caption: evil, summary: evil, shapes: rows }),
        mediumOf({ events: [event], picture: null }),
      ],
      fields: [
        { kind: 'field', name: evil, depth: 0, value: { text: evil, said: evil } },
        { kind: 'group', name: evil, depth: 9 },
        { kind: 'grid', name: evil, depth: 1, columns: [evil], lines: [[{ text: evil, said: null }]] },
      ],
      notes: [evil],
      failure: { title: evil, hint: evil },
      sources: [
        { title: evil, url: 'javascript:alert(1)' },
        { title: '', url: 'https://example.com/"onclick="x' },
      ],
      facts: [evil],
    }),
  ],
});

const written = async (source = hostile) => (await writeReport(source, readers)).file.join('');

describe('a report', () => {
  it('shows every text and obeys none', async () => {
    const html = await written();
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const rest = html.replace(script, '').replace(/<style>[\s\S]*?<\/style>/, '');
    const tags = [...rest.matchAll(/<([a-z][^\s>]*)([^>]*)>/gi)];
    expect(tags.filter(([, name]) => name === 'script')).toHaveLength(1);
    expect(tags.filter(([, name]) => name === 'img' || name === 'iframe' || name === 'base')).toEqual([]);
    for (const [tag, , attributes = ''] of tags) {
      expect(attributes.replace(/="[^"]*"/g, ''), tag).not.toMatch(/\b(?:on\w+|style|srcdoc)\b/);
      const addresses = [...attributes.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
      for (const address of addresses)
        expect(address).toMatch(/^(?:#|data:image\/png;|https:\/\/example\.com\/)/);
    }
  });

  it('carries a policy that allows its own script and style alone', async () => {
    const html = await written();
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hash = (content = '') => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    const inside = (name: string) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1];
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(inside('script'))}`,
      `style-src ${hash(inside('style'))}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('holds each picture once and draws every kind of shape on it', async () => {
    const html = await written();
    expect(html.split('data:image/png;base64,AAAA')).toHaveLength(2);
    expect([...html.matchAll(/<use href="#picture-0">/g)]).toHaveLength(2);
    for (const kind of ['box', 'point', 'polygon', 'mask', 'cuboid']) {
      expect(html).toContain(`<g data-kind="${kind}"`);
    }
    expect(html).toContain('<svg class="bands"');
  });

  it('is a script that runs', () => {
    return expect(
      written().then((html) => new Function(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '(')),
    ).resolves.toBeTypeOf('function');
  });

  it('lists the questions of a long conversation', async () => {
    const ask = (text: string) => messageOf({ role: 'user', text });
    const html = await written(sourceOf({ messages: [ask('one'), ask('two'), ask('three')] }));
    expect(html).toContain('<li><a href="#message-2"><bdi>three</bdi></a></li>');
    expect(await written(sourceOf({ messages: [ask('one')] }))).not.toContain('<nav');
  });
});
