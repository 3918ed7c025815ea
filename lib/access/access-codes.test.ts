import { describe, expect, it } from 'vitest';
import { createCodeBook } from './access-codes';
import { deriveKey } from './derive-key';

const key = deriveKey('a secret of thirty-two bytes or more', 'access-codes');
const codes = [
  { name: 'anna', code: 'correct-horse-battery' },
  { name: '团队', code: 'another-code-of-theirs' },
];
const book = createCodeBook(codes, key);

describe('nameOf', () => {
  it('finds whose code it is, wherever it stands in the list', () => {
    expect(book.nameOf('correct-horse-battery')).toBe('anna');
    expect(book.nameOf('another-code-of-theirs')).toBe('团队');
  });

  it.each(['', 'anna', 'correct-horse-batter', 'correct-horse-battery ', 'Correct-horse-battery', '\0'])(
    'finds nobody for %j',
    (given) => expect(book.nameOf(given)).toBeNull(),
  );

  it('finds nobody where there are no codes', () => {
    const empty = createCodeBook([], key);
    expect([empty.isEmpty, empty.nameOf(''), empty.fingerprintOf('')]).toEqual([true, null, null]);
  });
});

describe('fingerprintOf', () => {
  const others = (changed: typeof codes, withKey = key) =>
    createCodeBook(changed, withKey).fingerprintOf('anna');

  it('stays while the code stays, in every process', () => {
    expect(others(codes.toReversed())).toBe(book.fingerprintOf('anna'));
  });

  it('changes with the code, the name and the secret', () => {
    expect(others([{ name: 'anna', code: 'a-new-code-for-anna' }])).not.toBe(book.fingerprintOf('anna'));
    expect(others(codes, deriveKey('another secret', 'access-codes'))).not.toBe(book.fingerprintOf('anna'));
    const moved = createCodeBook([{ name: 'bob', code: 'correct-horse-battery' }], key);
    expect(moved.fingerprintOf('bob')).not.toBe(book.fingerprintOf('anna'));
    expect(moved.fingerprintOf('anna')).toBeNull();
  });

  it('holds nothing of the code', () => {
    expect(book.fingerprintOf('anna')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('deriveKey', () => {
  it('gives every purpose a key of its own', () => {
    const purposes = ['access-codes', 'session', 'visitor-key', 'uploads'] as const;
    const keys = purposes.map((purpose) => deriveKey('secret', purpose).toString('hex'));
    expect(new Set(keys).size).toBe(4);
    expect(deriveKey('secret', 'session').toString('hex')).toBe(keys[1]);
  });
});
