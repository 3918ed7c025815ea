import { describe, expect, it } from 'vitest';
import { droppedFiles, leftOutCount, mostEntries } from './dropped-files';
import { givenEntries } from './given-entries';

const unused = () => {
  throw new Error('not asked for');
};
const facts = { filesystem: { name: '', root: null as never }, fullPath: '', getParent: unused };

const fileEntry = (name: string, type = ''): FileSystemFileEntry => ({
  ...facts,
  name,
  isFile: true,
  isDirectory: false,
  file: (give) => give(new File(['x'], name, { type })),
});

const brokenEntry = (name: string): FileSystemFileEntry => ({
  ...fileEntry(name),
  file: (_give, fail) => fail?.(new DOMException('gone')),
});

/** Gives its entries a few at a time, as browsers do. */
const folder = (
  name: string,
  entries: readonly FileSystemEntry[],
  isBroken = false,
): FileSystemDirectoryEntry => ({
  ...facts,
  name,
  isFile: false,
  isDirectory: true,
  getFile: unused,
  getDirectory: unused,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (give, fail) => {
        if (isBroken) return fail?.(new DOMException('no'));
        give(entries.slice(at, at + 100));
        at += 100;
      },
    };
  },
});

const drop = (...given: readonly (File | FileSystemEntry)[]) =>
  droppedFiles(
    givenEntries(
      given.map((one) => ({
        kind: 'file',
        getAsFile: () => (one instanceof File ? one : null),
        webkitGetAsEntry: () => (one instanceof File ? fileEntry(one.name) : one),
      })),
    ),
  );
const names = (files: readonly File[]) => files.map(({ name }) => name);

describe('droppedFiles', () => {
  it('walks folders in the order of their paths, and leaves what was given by itself where it is', async () => {
    const shots = folder('shots', [
      fileEntry('10.png'),
      folder('a', [fileEntry('z.heic'), fileEntry('clip.mkv')]),
      fileEntry('2.png'),
    ]);
    const { files, leftOut } = await drop(new File(['x'], 'zebra.jpg'), shots, new File(['x'], 'notes.txt'));
    expect(names(files)).toEqual(['zebra.jpg', '2.png', '10.png', 'clip.mkv', 'z.heic', 'notes.txt']);
    expect(leftOutCount(leftOut)).toBe(0);
  });

  it('leaves out of folders what is hidden or nothing to see, and names it', async () => {
    const { files, leftOut } = await drop(
      folder('mixed', [
        fileEntry('.DS_Store'),
        folder('.git', [fileEntry('x.png')]),
        folder('__MACOSX', [fileEntry('y.png')]),
        fileEntry('Thumbs.db'),
        fileEntry('page.pdf'),
        fileEntry('no-ending', 'image/png'),
        fileEntry('readme.md'),
        brokenEntry('gone.jpg'),
        folder('locked', [], true),
      ]),
    );
    expect(names(files)).toEqual(['no-ending', 'page.pdf']);
    expect(leftOut).toEqual({
      hidden: ['__MACOSX', '.DS_Store', '.git', 'Thumbs.db'],
      foreign: ['readme.md'],
      unreadable: ['gone.jpg', 'locked'],
      isCut: false,
    });
  });

  it('reads all of a large folder, and stops in one without end', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => fileEntry(`${at}.png`));
    const large = await drop(folder('large', many(340)));
    expect(large.files).toHaveLength(340);
    const endless = await drop(folder('a', many(mostEntries)), folder('b', many(5)));
    expect([endless.files.length, endless.leftOut.isCut]).toEqual([mostEntries, true]);
  });

  it('takes files where the browser tells nothing of folders', async () => {
    const file = new File(['x'], 'a.png');
    const given = givenEntries([
      { kind: 'string', getAsFile: () => null },
      { kind: 'file', getAsFile: () => file },
    ]);
    const { files } = await droppedFiles(given);
    expect(files).toEqual([file]);
  });
});
