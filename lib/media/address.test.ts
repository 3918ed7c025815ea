import { describe, expect, it } from 'vitest';
import { isPrivateHost, readAddress } from './address';

const read = (text: string) => {
  const address = readAddress(text);
  return address.ok ? address.value : address.error.code;
};

describe('readAddress', () => {
  it.each([
    ['https://a.example/b/cat%20one.jpg?x=1', { name: 'cat one.jpg', medium: 'picture', doubts: [] }],
    [' a.example/clip.MP4\n', { url: 'https://a.example/clip.MP4', medium: 'video', doubts: [] }],
    ['http://a.example/b', { name: 'b', medium: 'picture', doubts: ['insecure'] }],
    ['https://a.example/%E0%A4%A', { name: '%E0%A4%A' }],
    ['https://a.example/', { name: 'a.example' }],
    ['https://nas.local:8443/x.png', { host: 'nas.local:8443', doubts: ['private-host'] }],
    ['localhost:3000/x.png', { url: 'https://localhost:3000/x.png', doubts: ['private-host'] }],
    ['https://a.example/page.html', { doubts: ['looks-like-page'] }],
  ])('reads %s', (text, expected) => expect(read(text)).toMatchObject(expected));

  it.each([
    ['  ', 'empty'],
    ['cat.jpg', 'not-an-address'],
    ['what is this?', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['ftp://a.example/x.png', 'scheme'],
    ['file:///home/someone/x.png', 'scheme'],
    ['data:image/png;base64,AAAA', 'scheme'],
    ['https://anna:secret@a.example/x.png', 'credentials'],
    [`https://a.example/${'x'.repeat(8192)}`, 'too-long'],
  ])('says what is wrong with %j', (text, code) => expect(read(text)).toBe(code));
});

it.each([
  'localhost',
  'printer',
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  'db.internal',
])('knows that only one network reaches %s', (host) => expect(isPrivateHost(host)).toBe(true));

it.each(['a.example', '8.8.8.8', '172.32.0.1', '100.128.0.1', '[2001:db8::1]', 'local.example'])(
  'takes %s for a host that anybody reaches',
  (host) => expect(isPrivateHost(host)).toBe(false),
);
