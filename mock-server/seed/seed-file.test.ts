import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestInstant } from '../clock.ts';
import type { State } from '../store/store.ts';
import { createSeedState } from './seed.ts';
import { parseSeed, serializeSeed } from './seed-file.ts';

describe('a seed in a file', () => {
  it('given any present, when it is read, then it is what the rules make', () => {
    const seeds = fc.record({ seed: fc.nat(), scale: fc.constantFrom(0.5, 1), now: fc.nat(latestInstant) });
    fc.assert(
      fc.property(seeds, ({ now, ...of }) => {
        const text = serializeSeed(present => createSeedState({ ...of, now: present }));
        expect(parseSeed(text, now)).toEqual(createSeedState({ ...of, now }));
      }),
      { numRuns: 8 },
    );
  });

  it('given a file that is read twice, then the states share nothing', () => {
    const text = serializeSeed(now => createSeedState({ seed: 1, scale: 1, now }));
    const [first, second] = [parseSeed(text, 0), parseSeed(text, 1)];
    expect([...second.orders.values()][0]?.createdAt).toBe(([...first.orders.values()][0]?.createdAt ?? 0) + 1);
  });

  it.each([
    ['orders', (now: number) => ({ id: 'o1', priceInfo: { total: Math.sign(now) } }), 'orders.*.*.priceInfo.total'],
    ['orders', (now: number) => (now === 0 ? { id: 'o1' } : { id: 'o1', heldUntil: now }), 'orders.*.*'],
    ['orders', (now: number) => ({ id: `o${now}` }), 'orders.*.*'],
  ] as const)(
    'given %s that depend on the present in another way, when it is written, then it says where',
    (name, record, place) => {
      const makeAt = (now: number) => {
        const made = record(now);
        return { [name]: new Map([[made.id, made]]) } as unknown as State;
      };
      expect(() => serializeSeed(makeAt)).toThrow(`${place} depends on the present`);
    },
  );
});
