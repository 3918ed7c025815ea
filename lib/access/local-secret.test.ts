import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrMakeSecret } from './local-secret';

let folder = '';
const path = () => join(folder, 'kept', 'secret');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (text: string, mode = 0o600) => {
  mkdirSync(join(folder, 'kept'));
  writeFileSync(path(), text);
  chmodSync(path(), mode);
};

describe('readOrMakeSecret', () => {
  it('is made once, for its owner alone, and stays the same', () => {
    const secret = readOrMakeSecret(path());
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'kept')).mode & 0o777).toBe(0o700);
    expect(readOrMakeSecret(path())).toBe(secret);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['secret']);
  });

  it('is another one in another place', () => {
    expect(readOrMakeSecret(path())).not.toBe(readOrMakeSecret(join(folder, 'other', 'secret')));
  });

  it('is the one that another process made in the meantime', () => {
    const random = (bytes: number) => {
      if (bytes === 32) writeFileSync(path(), 'w'.repeat(64), { mode: 0o600 });
      return randomBytes(bytes);
    };
    expect(readOrMakeSecret(path(), random)).toBe('w'.repeat(64));
    expect(readdirSync(join(folder, 'kept'))).toEqual(['secret']);
  });

  it('never stands there half written', () => {
    const random = (bytes: number) => {
      expect(existsSync(path())).toBe(false);
      return randomBytes(bytes);
    };
    expect(readOrMakeSecret(path(), random)).toHaveLength(64);
  });

  it('takes the one that an administrator put there', () => {
    keep(`${'s'.repeat(32)}\n`);
    expect(readOrMakeSecret(path())).toBe('s'.repeat(32));
  });

  it.each([
    ['short', 0o600, /holds fewer than 32 bytes/],
    ['', 0o600, /holds fewer than 32 bytes/],
    ['s'.repeat(64), 0o644, /may be read by others/],
  ])('refuses %j with mode %o, in words without the secret', (text, mode, sentence) => {
    keep(text, mode);
    expect(() => readOrMakeSecret(path())).toThrow(sentence);
    expect(() => readOrMakeSecret(path())).toThrow(/^SIGHTLINE_SECRET: is not set/);
    expect(() => readOrMakeSecret(path())).not.toThrow(/ssss/);
  });

  it('says when the place cannot be used', () => {
    writeFileSync(join(folder, 'kept'), 'a file where a folder should be');
    expect(() => readOrMakeSecret(path())).toThrow(/cannot be used \((ENOTDIR|EEXIST)\)/);
  });
});
