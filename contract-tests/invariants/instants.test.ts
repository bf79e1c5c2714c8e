import { expect, test } from 'vitest';
import { instantOf, isSameInstant } from './instants.ts';

test.each([
  ['2030-06-03T07:00:00Z', '2030-06-03T07:00:00.000Z', true],
  ['2030-06-03T07:00:00Z', Date.parse('2030-06-03T07:00:00Z'), true],
  ['2030-06-03T07:00:00Z', '2030-06-03T08:00:00Z', false],
  ['2030-06-03', '06/03/2030', true],
  ['06/03/2030', '2030-06-03T07:00:00.000Z', true],
  ['2030-06-03', '2030-06-04', false],
  ['2030-06-03', '2030-06-05T00:00:00.000Z', false],
  ['Home', 'Home', false],
])('given %s was sent, when %s is read, then they tell one instant: %s', (sent, read, is) => {
  expect(isSameInstant(sent, read)).toBe(is);
});

test.each([[42], ['12'], [null], ['no-such-day']])('given %j, then it tells no instant', value => {
  expect(instantOf(value)).toBeNaN();
});
