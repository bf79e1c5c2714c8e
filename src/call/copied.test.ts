import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copied } from './copied.ts';

test('property: whatever JSON can hold, its copy equals it and shares no object with it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const copy = copied(value);
      expect(copy).toStrictEqual(value);
      if (typeof value === 'object' && value !== null) expect(copy).not.toBe(value);
    }),
  );
});

test('given what is more than data, then it stays what it is', () => {
  const kept = { signal: new AbortController().signal, at: new Date(), of: new URL('https://occ.test') };
  const { signal, at, of } = copied(kept);
  expect([signal, at, of].every((value, index) => value === Object.values(kept)[index])).toBe(true);
});

test('given an object inside itself, then it is copied as far as it can be', () => {
  const ring: Record<string, unknown> = { name: 'ring' };
  ring.self = ring;
  expect(copied(ring)).toEqual({ name: 'ring', self: ring });
});
