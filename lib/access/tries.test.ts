import { describe, expect, it } from 'vitest';
import { createCounter, openCounterStore } from './counters';
import { judgeTry, triesAllowed } from './tries';

const newCounter = () =>
  createCounter(openCounterStore(null, { passesWhenItFails: false, onFault: () => {} }), {
    ...triesAllowed,
    name: `tries-${Math.random()}`,
  });
const kindOf = async (outcome: ReturnType<typeof judgeTry>) => {
  const judged = await outcome;
  return judged.ok ? judged.value : judged.error.kind;
};

describe('judgeTry', () => {
  it('takes five wrong codes, then nothing more, be it right', async () => {
    const counter = newCounter();
    const outcomes = [];
    for (const name of [null, null, 'anna', null, null, null, 'anna']) {
      if (outcomes.length === 6) outcomes.push(await kindOf(judgeTry(counter, '192.0.2.1', 'anna')));
      outcomes.push(await kindOf(judgeTry(counter, '192.0.2.1', name)));
    }
    expect(outcomes).toEqual(['wrong', 'wrong', 'anna', 'wrong', 'wrong', 'wrong', 'too-many', 'too-many']);
    const refused = await judgeTry(counter, '192.0.2.1', 'anna');
    expect(refused).toMatchObject({ error: { kind: 'too-many', seconds: expect.any(Number) } });
    expect(refused.ok || (refused.error.kind === 'too-many' && refused.error.seconds <= 60)).toBe(true);
  });

  it('does not tire of right codes', async () => {
    const counter = newCounter();
    for (let turn = 0; turn < 50; turn += 1) {
      expect(await kindOf(judgeTry(counter, '192.0.2.1', 'anna'))).toBe('anna');
    }
  });

  it('answers no more than five of the wrong ones that come all at once', async () => {
    const counter = newCounter();
    const kinds = await Promise.all(
      Array.from({ length: 50 }, () => kindOf(judgeTry(counter, '192.0.2.1', null))),
    );
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'too-many')).toHaveLength(45);
  });

  it('counts every address for itself, and an IPv6 network as one', async () => {
    const counter = newCounter();
    for (let turn = 0; turn < 5; turn += 1) await judgeTry(counter, `2001:db8::${turn}`, null);
    expect(await kindOf(judgeTry(counter, '2001:db8::99', 'anna'))).toBe('too-many');
    expect(await kindOf(judgeTry(counter, '2001:db8:0:1::99', 'anna'))).toBe('anna');
    expect(await kindOf(judgeTry(counter, '192.0.2.2', 'anna'))).toBe('anna');
  });

  it('refuses when nobody can count', async () => {
    const counter = { take: async () => ({ ok: false, error: 'store-unavailable' }) as const };
    expect(await kindOf(judgeTry(counter, '192.0.2.1', 'anna'))).toBe('store-unavailable');
  });
});
