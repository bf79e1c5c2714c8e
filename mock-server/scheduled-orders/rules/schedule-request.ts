/** What requests say about schedules. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { sentInstant } from '../../wire/instant.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Recurrence, ScheduledOrder } from '../records.ts';

type Requested = Schemas['OrderScheduleRequest'];

const longestName = 250;

/**
 * A schedule as it is kept.
 *
 * @throws {Refusal} 13001: the name is too long, a date is none, or the end is not after the start; a list has a number that
 * there is none of, or a periodic schedule no period.
 */
export function scheduleIn(
  { name = '', startDate, endDate, scheduleType, schedule = {} }: Requested,
  path: string,
): Pick<ScheduledOrder, 'name' | 'startsAt' | 'endsAt' | 'recurrence'> {
  const invalid = (part: string, message: string) => refuse('13001', { path: `${path}${part}`, message });
  if (name.length > longestName) invalid('name', `A name has at most ${longestName} characters.`);
  const startsAt = dateOf(startDate) ?? invalid('startDate', 'It must be a date, for instance 2026-01-31.');
  const endsAt = endDate
    ? (dateOf(endDate) ?? invalid('endDate', 'It must be a date, for instance 2026-01-31.'))
    : undefined;
  if (endsAt !== undefined && endsAt <= startsAt) invalid('endDate', 'The end must be after the start.');
  const list = (part: keyof typeof limits): number[] =>
    (schedule[part] ?? []).map(value => {
      const [least, most] = limits[part];
      const number = Number(value);
      if (!Number.isInteger(number) || number < least || number > most)
        invalid(`schedule.${part}`, `It must have whole numbers from ${least} to ${most}.`);
      return number;
    });
  const { occurrenceInDay = 1, period } = schedule;
  if (!(occurrenceInDay >= 1 && occurrenceInDay <= 24)) invalid('schedule.occurrenceInDay', 'It must be from 1 to 24.');
  if (scheduleType === 'periodic' && !(period !== undefined && period >= shortestPeriod))
    invalid('schedule.period', 'A periodic schedule needs a period of at least a minute, in milliseconds.');
  const recurrence: Recurrence = {
    daysOfWeek: list('daysOfWeek'),
    weeksInMonth: list('weeksInMonth'),
    monthsInYear: list('monthsInYear'),
    daysInMonth: list('daysInMonth'),
    occurrenceInDay,
    ...(scheduleType === 'periodic' && period !== undefined ? { period } : {}),
  };
  return { name, startsAt, ...(endsAt === undefined ? {} : { endsAt }), recurrence };
}

const shortestPeriod = 60_000;
const limits = {
  daysOfWeek: [1, 7],
  weeksInMonth: [1, 5],
  monthsInYear: [0, 11],
  daysInMonth: [1, 31],
} as const;

/** The midnight of `2026-01-31`, of `01/31/2026` or of the day of an instant. */
function dateOf(text: string | undefined): number | undefined {
  const american = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? '');
  const iso = american === null ? text?.slice(0, 10) : `${american[3]}-${american[1]}-${american[2]}`;
  return iso === undefined ? undefined : sentInstant(iso);
}
