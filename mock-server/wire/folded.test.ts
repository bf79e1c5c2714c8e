import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded } from './folded.ts';

it.each([
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'strasse'],
  ['ΟΔΟΣ', 'οδος'],
  ['Łódź', 'łÓDŹ'],
  ['Zo\u00eb', 'ZOE\u0308'],
  ['ﬁsh', 'FISH'],
])('%s and %s are the same', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

it('tells accents apart', () => {
  expect(folded('Zoe')).not.toBe(folded('Zoë'));
});

it('property: neither composition nor capitals matter, and what is folded stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), value => {
      const once = folded(value);
      expect(folded(value.normalize('NFD'))).toBe(once);
      expect(folded(value.normalize('NFC'))).toBe(once);
      expect(folded(value.toUpperCase())).toBe(once);
      expect(folded(value.toLowerCase())).toBe(once);
      expect(folded(once)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

it('property: what begins with whole characters of another still does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), fc.nat(), (letters, some) => {
      const start = letters.slice(0, some % (letters.length + 1)).join('');
      fc.pre(!/^\p{M}/u.test(letters.join('').slice(start.length)));
      expect(folded(letters.join('')).startsWith(folded(start))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
