import { describe, expect, it } from 'vitest';
import { cleanSvg } from './clean-svg';

const drawing = (inner: string, attributes = 'viewBox="0 0 200 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const cleaned = (inner: string) => cleanSvg(drawing(inner))?.text ?? '';

describe('cleanSvg', () => {
  it('keeps what is drawn', () => {
    const text = cleaned('<!-- a --><g fill="#123"><path d="M0 0L9 9"/><text>R &amp; D</text></g>');
    expect(text).toContain('<g fill="#123"><path d="M0 0L9 9"></path><text>R &amp; D</text></g>');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    [
      'a script within a namespace',
      '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    ],
    ['foreign content', '<foreignObject><body onload="alert(1)"/></foreignObject>'],
    ['a handler', '<rect onclick="alert(1)"/>'],
    ['an animation that sets an address', '<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['a link that runs', '<a href="javascript:alert(1)"><rect/></a>'],
  ])('leaves out %s', (_, inner) => {
    expect(cleaned(inner)).not.toMatch(/alert/);
    expect(cleaned(inner)).toMatch(/^<svg /);
  });

  it.each([
    ['an image', '<image href="https://evil.example/a.png"/>'],
    ['an image by the older name', '<image xlink:href="//evil.example/a.png"/>'],
    ['a repeated part of another file', '<use href="https://evil.example/a.svg#b"/>'],
    ['a style sheet', '<style>@import url("https://evil.example/a.css"); .a{fill:red}</style>'],
    ['a picture in a style', '<style><![CDATA[.a{fill:url(https://evil.example/a.svg#b)}]]></style>'],
    ['an escaped address', '<rect style="fill:u\\72l(https://evil.example/a)"/>'],
    ['a paint server', `<rect fill="url('https://evil.example/a.svg#b')"/>`],
    ['an instruction', '<?xml-stylesheet href="https://evil.example/a.css"?>'],
  ])('asks for nothing from outside: %s', (_, inner) => {
    expect(cleaned(inner)).not.toMatch(/url\([^#)]*evil|(?:href|src)="[^#"]*evil|@import|xml-stylesheet/);
    expect(cleaned(inner)).toMatch(/^<svg /);
  });

  it('keeps what lies within the file', () => {
    const inner = '<use href="#a"/><rect fill="url(#b)"/><image href="data:image/png;base64,AAAA"/>';
    expect(cleaned(inner)).toMatch(/href="#a".*url\(#b\).*data:image\/png;base64,AAAA/);
    expect(cleaned('<image href="data:image/svg+xml,%3Csvg/%3E"/>')).not.toContain('data:');
  });

  it('puts in plain entities, and refuses those that multiply or lead to files', () => {
    const withType = (entities: string, inner: string) => `<!DOCTYPE svg [${entities}]>${drawing(inner)}`;
    expect(cleanSvg(withType('<!ENTITY a "red">', '<rect fill="&a;"/>'))?.text).toContain('fill="red"');
    expect(cleanSvg(withType('<!ENTITY a "x"><!ENTITY b "&a;&a;">', '<text>&b;</text>'))).toBeNull();
    expect(cleanSvg(withType('<!ENTITY a SYSTEM "file:///etc/passwd">', '<text>&a;</text>'))).toBeNull();
  });

  it('refuses a drawing that repeats itself beyond all measure, or without end', () => {
    const level = (index: number) => `<g id="l${index}">${`<use href="#l${index - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 9 }, (_, index) => level(index + 1)).join('');
    expect(cleanSvg(drawing(`<rect id="l0"/>${levels}`))).toBeNull();
    expect(cleanSvg(drawing('<g id="a"><use href="#a"/></g>'))).toBeNull();
    expect(cleanSvg(drawing('<g>'.repeat(5000) + '</g>'.repeat(5000)))).toBeNull();
  });

  it.each([
    ['cut off', '<svg viewBox="0 0 1 1"><g>'],
    ['crossed', '<svg><g></svg></g>'],
    ['another language', '<html></html>'],
    ['nothing', ''],
  ])('is null for what is %s', (_, source) => {
    expect(cleanSvg(source)).toBeNull();
  });

  it.each([
    ['viewBox="0 0 24 12"', 1536, 768],
    ['width="3000" height="1000"', 3000, 1000],
    ['width="210mm" height="297mm"', 1086, 1536],
    ['width="100%" height="100%" viewBox="0 0 400 400"', 1536, 1536],
    ['width="20000" height="10000"', 4096, 2048],
    ['', 1536, 768],
  ])('is drawn large enough to be read: %s', (attributes, width, height) => {
    expect(cleanSvg(drawing('<rect/>', attributes))?.size).toEqual({ width, height });
  });
});
