import { expect, it } from 'vitest';
import { countryCode, countryName } from './regions.ts';

it.each([
  ['United States', 'US'],
  ['germany', 'DE'],
  ['France', 'FR'],
  ['FR', 'FR'],
  ['Atlantis', 'Atlantis'],
])('given the country %s, then its code is %s', (given, code) => {
  expect(countryCode(given)).toBe(code);
});

it('given the name of any country, then its code has that name', () => {
  for (const code of ['GB', 'JP', 'KW', 'MM', 'BR', 'CA']) expect(countryCode(countryName(code) ?? '')).toBe(code);
});
