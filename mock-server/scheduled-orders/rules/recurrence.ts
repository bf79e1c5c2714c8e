/** When a scheduled order is placed next. @module */

import type { Recurrence, ScheduledOrder } from '../records.ts';

const day = 86_400_000;
// every date there is comes again within eight years: the 29th of February of 2096 and 2104
const farthest = 8 * 366;

/** The first time after an instant at which the order is to be placed; `undefined`: never again. */
export function nextRun(
  {
    recurrence,
    startsAt,
    endsAt = Number.POSITIVE_INFINITY,
  }: Pick<ScheduledOrder, 'recurrence' | 'startsAt' | 'endsAt'>,
  after: number,
): number | undefined {
  const next =
    recurrence.period === undefined
      ? nextOnCalendar(recurrence, startsAt, after)
      : nextPeriod(recurrence.period, startsAt, after);
  return next !== undefined && next <= endsAt ? next : undefined;
}

function nextPeriod(period: number, startsAt: number, after: number): number {
  return after < startsAt ? startsAt : startsAt + (Math.floor((after - startsAt) / period) + 1) * period;
}

function nextOnCalendar(recurrence: Recurrence, startsAt: number, after: number): number | undefined {
  const from = Math.max(startsAt, after + 1);
  const slot = day / recurrence.occurrenceInDay;
  const firstDay = Math.floor(from / day);
  for (let date = firstDay; date < firstDay + farthest; date += 1) {
    if (!isOn(date * day, recurrence)) continue;
    const [first, last] = [Math.max(0, Math.ceil((from - date * day) / slot)), recurrence.occurrenceInDay - 1];
    if (first <= last) return date * day + Math.floor(first * slot);
  }
  return undefined;
}

function isOn(midnight: number, { daysOfWeek, weeksInMonth, monthsInYear, daysInMonth }: Recurrence): boolean {
  const date = new Date(midnight);
  const dayOfMonth = date.getUTCDate();
  const allows = (allowed: readonly number[], value: number) => allowed.length === 0 || allowed.includes(value);
  if (!allows(monthsInYear, date.getUTCMonth())) return false;
  if (daysInMonth.length > 0) return daysInMonth.includes(dayOfMonth);
  return allows(daysOfWeek, date.getUTCDay() + 1) && allows(weeksInMonth, Math.ceil(dayOfMonth / 7));
}
