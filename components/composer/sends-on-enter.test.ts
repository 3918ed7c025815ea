import { describe, expect, it } from 'vitest';
import { sendsOnEnter } from './sends-on-enter';

const enter = {
  key: 'Enter',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 13,
};

describe('sendsOnEnter', () => {
  it('sends on a plain Enter', () => {
    expect(sendsOnEnter(enter, false)).toBe(true);
  });

  it.each([
    ['Shift breaks the line', { shiftKey: true }],
    ['Alt breaks the line', { altKey: true }],
    ['a composition is being ended', { isComposing: true }],
    ['the input method reports the key as its own', { keyCode: 229 }],
    ['another key', { key: 'a', keyCode: 65 }],
    ['Control in a composition', { ctrlKey: true, isComposing: true }],
  ])('does not send: %s', (_, change) => {
    expect(sendsOnEnter({ ...enter, ...change }, false)).toBe(false);
  });

  it('breaks the line on coarse pointers unless Control or Command is held', () => {
    expect(sendsOnEnter(enter, true)).toBe(false);
    expect(sendsOnEnter({ ...enter, ctrlKey: true }, true)).toBe(true);
    expect(sendsOnEnter({ ...enter, metaKey: true }, true)).toBe(true);
  });
});
