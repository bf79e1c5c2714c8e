import { expect, it } from 'vitest';
import { haveOneRate, isAboveLimit, isShareOf, unitPrice } from './price.ts';
import { firstDate } from './schedule.ts';

it('prices by the sale price where that is the lower one', () => {
  expect(unitPrice({ list: 1000, sale: 800 })).toBe(800);
  expect(unitPrice({ list: 1000, sale: 1200 })).toBe(1000);
  expect(unitPrice({ list: 1000, sale: undefined })).toBe(1000);
});

it('tells one rate of tax from two, a cent of rounding aside', () => {
  expect(haveOneRate({ base: 1000, tax: 89 }, { base: 3000, tax: 266 })).toBe(true);
  expect(haveOneRate({ base: 1000, tax: 89 }, { base: 3000, tax: 270 })).toBe(false);
});

it('shares evenly, a cent of rounding aside', () => {
  expect(isShareOf(333, 1000, 1, 3)).toBe(true);
  expect(isShareOf(335, 1000, 1, 3)).toBe(false);
});

it('asks an approver above the limit, always with a limit of nothing, and never without one', () => {
  expect([500, 501].map(total => isAboveLimit(total, 500))).toEqual([false, true]);
  expect([isAboveLimit(0, 0), isAboveLimit(1e9, undefined)]).toEqual([true, false]);
});

// by a printed calendar
it.each([
  [{}, '2030-01-31'],
  [{ daysOfWeek: [1] }, '2030-02-03'],
  [{ daysInMonth: [31], monthsInYear: [3, 4] }, '2030-05-31'],
  [{ daysInMonth: [29], monthsInYear: [1] }, '2032-02-29'],
  [{ daysOfWeek: [2], weeksInMonth: [5] }, '2030-04-29'],
  [{ daysInMonth: [31], daysOfWeek: [1] }, '2030-01-31'],
])('finds the first date from the last of January 2030 for %j', (days, date) => {
  expect(firstDate('2030-01-31', days)).toBe(date);
});
