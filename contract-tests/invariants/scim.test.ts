import { expect, test } from 'vitest';
import { readScim } from './scim.ts';

test.each([
  ['active eq "1"', { active: true }, true],
  ['active eq "1"', { active: false }, false],
  ['active eq "0"', { active: false }, true],
  ['active ne "1"', { active: false }, true],
  ['active eq true', { active: true }, true],
  ['code eq "1"', { code: '1' }, true],
  ['login pr', { login: 'ada' }, true],
  ['login pr', { login: null }, false],
  ['account.name pr', { account: null }, undefined],
  ['login pr', { email: 'ada@example.com' }, undefined],
  ['active eq "1"', { email: 'ada@example.com' }, undefined],
])('given %s, when a row is %j, then it satisfies: %s', (filter, row, satisfies) => {
  expect(readScim(filter)?.(row)).toBe(satisfies);
});
