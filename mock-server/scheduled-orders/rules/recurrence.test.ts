import { execFileSync } from 'node:child_process';
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

  // what the console's modes send; the first is a leap day, the others end months of 28 to 31 days
  it.each<[mode: string, recurrence: Partial<Recurrence>, runs: readonly string[]]>([
    ['daily', {}, ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['onceDaily', { occurrenceInDay: 1 }, ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['twiceDaily', { occurrenceInDay: 2 }, ['2028-02-28', '2028-02-28T12:00', '2028-02-29']],
    ['weekly', { daysOfWeek: [3], weeksInMonth: [1, 2, 3, 4, 5] }, ['2028-02-29', '2028-03-07', '2028-03-14']],
    ['weekly, in one week of the month', { daysOfWeek: [3], weeksInMonth: [5] }, ['2028-02-29', '2028-05-30']],
    ['monthly', { daysInMonth: [31] }, ['2028-03-31', '2028-05-31', '2028-07-31']],
    ['onceMonthly', { daysInMonth: [29] }, ['2028-02-29', '2028-03-29', '2028-04-29']],
    ['biMonthly', { daysInMonth: [30], monthsInYear: [1, 3, 5] }, ['2028-04-30', '2028-06-30', '2029-04-30']],
    ['quarterly', { daysInMonth: [1], monthsInYear: [0, 3, 6, 9] }, ['2028-04-01', '2028-07-01', '2028-10-01']],
    ['custom', { daysOfWeek: [1, 7], weeksInMonth: [4], monthsInYear: [1, 2] }, ['2028-03-25', '2028-03-26']],
    ['periodic, each day', { period: 86_400_000 }, ['2028-02-28', '2028-02-29', '2028-03-01']],
  ])('given the mode %s, then it runs on its days, across the ends of months and years', (_, recurrence, runs) => {
    let after = '2028-02-27T23:59:59Z';
    for (const run of runs) {
      const found = next(recurrence, after);
      expect(found).toBe(run.length === 10 ? `${run}T00:00` : run);
      after = `${found}Z`;
    }
  });

  it('given a leap day each year, then years without one are left out, those of whole centuries too', () => {
    expect(next({ daysInMonth: [29], monthsInYear: [1] }, '2096-03-01')).toBe('2104-02-29T00:00');
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'UTC'])(
    'given a machine in %s, when clocks are changed there, then nothing runs at another time',
    TZ => {
      const module = new URL('./recurrence.ts', import.meta.url).href;
      const script = `import { nextRun } from ${JSON.stringify(module)};
      const startsAt = Date.UTC(2026, 0, 1);
      const runs = (after, more) => nextRun({ recurrence: { ...${JSON.stringify(always)}, ...more }, startsAt }, after);
      console.log(new Date(startsAt).getTimezoneOffset(), ...[Date.UTC(2026, 2, 7, 23), Date.UTC(2026, 9, 31, 23)].flatMap(eve =>
        [{}, { occurrenceInDay: 24 }, { daysOfWeek: [1] }, { daysInMonth: [1] }, { monthsInYear: [10] }].map(more => runs(eve, more))));`;
      const arguments_ = ['--input-type=module', '--eval', script];
      const printed = execFileSync(process.execPath, arguments_, { env: { ...process.env, TZ }, encoding: 'utf8' });
      const [offset, ...runs] = printed.trim().split(' ').map(Number);
      expect(offset).toBe({ 'America/New_York': 300, 'Asia/Kolkata': -330, UTC: 0 }[TZ]);
      expect(runs.map(run => new Date(run).toISOString().slice(0, 13))).toEqual([
        ...['2026-03-08T00', '2026-03-08T00', '2026-03-08T00', '2026-04-01T00', '2026-11-01T00'],
        ...['2026-11-01T00', '2026-11-01T00', '2026-11-01T00', '2026-11-01T00', '2026-11-01T00'],
      ]);
    },
  );

  it('given any calendar, then it is the first time after the instant that the calendar allows', () => {
    const some = (max: number, min = 1) => fc.uniqueArray(fc.integer({ min, max }), { maxLength: 3 });
    const recurrences = fc.record({
      daysOfWeek: some(7),
      weeksInMonth: some(5),
      monthsInYear: some(11, 0),
      daysInMonth: some(31),
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
