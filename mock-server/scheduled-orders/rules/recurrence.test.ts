import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../records.ts';
import { nextRun } from './recurrence.ts';

const always: Recurrence = { daysOfWeek: [], weeksInMonth: [], monthsInYear: [], daysInMonth: [], occurrenceInDay: 1 };
const at = (iso: string) => Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
const next = (recurrence: Partial<Recurrence>, after: string, more: { startsAt?: number; endsAt?: number } = {}) => {
  const found = nextRun({ recurrence: { ...always, ...recurrence }, startsAt: at('2026-01-01'), ...more }, at(after));
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16);
};

describe('nextRun', () => {
  it.each<[string, Partial<Recurrence>, string, string | undefined]>([
    ['once a day', {}, '2026-01-15T09:00:00Z', '2026-01-16T00:00'],
    ['twice a day', { occurrenceInDay: 2 }, '2026-01-15T09:00:00Z', '2026-01-15T12:00'],
    ['on Mondays', { daysOfWeek: [2] }, '2026-01-15', '2026-01-19T00:00'],
    ['on the first Monday of the month', { daysOfWeek: [2], weeksInMonth: [1] }, '2026-01-15', '2026-02-02T00:00'],
    ['once a month', { daysInMonth: [1] }, '2026-01-15', '2026-02-01T00:00'],
    ['every two months', { daysInMonth: [1], monthsInYear: [0, 2, 4, 6, 8, 10] }, '2026-01-15', '2026-03-01T00:00'],
    ['quarterly', { daysInMonth: [1], monthsInYear: [0, 3, 6, 9] }, '2026-01-15', '2026-04-01T00:00'],
    ['on the last day that some months have', { daysInMonth: [31] }, '2026-01-31', '2026-03-31T00:00'],
    ['on leap days', { daysInMonth: [29], monthsInYear: [1] }, '2096-03-01', '2104-02-29T00:00'],
    ['on a day that no month has', { daysInMonth: [30], monthsInYear: [1] }, '2026-01-15', undefined],
    [
      'days of the month before days of the week',
      { daysInMonth: [20], daysOfWeek: [2] },
      '2026-01-15',
      '2026-01-20T00:00',
    ],
    ['every 36 hours', { period: 36 * 3_600_000 }, '2026-01-01T01:00:00Z', '2026-01-02T12:00'],
  ])('%s', (_, recurrence, after, expected) => {
    expect(next(recurrence, after)).toBe(expected);
  });

  it('is not before the start, and not after the end', () => {
    expect(next({}, '2020-01-01')).toBe('2026-01-01T00:00');
    expect(next({}, '2026-01-15', { endsAt: at('2026-01-15') })).toBeUndefined();
  });

  it('given any calendar, then it is the first time after the instant that the calendar allows', () => {
    const some = (max: number, min = 1) => fc.uniqueArray(fc.integer({ min, max }), { maxLength: 3 });
    const recurrences = fc.record({
      daysOfWeek: some(7),
      weeksInMonth: some(5),
      monthsInYear: some(11, 0),
      daysInMonth: some(28),
      occurrenceInDay: fc.constantFrom(1, 2, 4),
    });
    fc.assert(
      fc.property(recurrences, fc.integer({ min: 0, max: 700 * 24 }), (recurrence, hours) => {
        const after = at('2026-01-01') + hours * 3_600_000;
        const found = nextRun({ recurrence, startsAt: at('2026-01-01') }, after);
        expect(found).toBe(firstOf(recurrence, after));
      }),
      { numRuns: 300 },
    );
  });
});

/** Tried hour by hour. */
function firstOf(
  { daysOfWeek, weeksInMonth, monthsInYear, daysInMonth, occurrenceInDay }: Recurrence,
  after: number,
): number | undefined {
  const hour = 3_600_000;
  for (let instant = (Math.floor(after / hour) + 1) * hour; instant < after + 8 * 366 * 24 * hour; instant += hour) {
    const date = new Date(instant);
    const has = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
    const isDay =
      daysInMonth.length > 0
        ? daysInMonth.includes(date.getUTCDate())
        : has(daysOfWeek, date.getUTCDay() + 1) && has(weeksInMonth, Math.ceil(date.getUTCDate() / 7));
    if (isDay && has(monthsInYear, date.getUTCMonth()) && date.getUTCHours() % (24 / occurrenceInDay) === 0)
      return instant;
  }
  return undefined;
}
