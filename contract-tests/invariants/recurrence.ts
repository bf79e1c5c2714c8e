/** What recurs is due on a day of its schedule (`x-occ-recurs`). @module */

import { kept } from '../../spec/kept.ts';
import { shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { aDay, instantOf } from './instants.ts';
import type { Rec } from './records.ts';

/** Where the next instant stands, by which days it is chosen, and what has a clock of its own. */
interface Recurrence {
  readonly at: string;
  readonly by: string;
  readonly clock: string;
}

interface Due {
  readonly place: string;
  readonly clock: string;
  readonly instant: number;
  readonly days: string;
  /** The time zones in which that is one of the days. */
  readonly zones: ReadonlySet<number>;
}

const recurrencesIn = declaredBy<Recurrence>('x-occ-recurs');
const dueIn = new WeakMap<readonly Place[], readonly Due[]>();

// of every zone that there is, in hours
const zones = Array.from({ length: 26 * 4 + 1 }, (_, quarter) => quarter / 4 - 12);
// between which a zone hardly changes to summer time
const near = 31 * aDay;

/** In which zone is told by no response: there has to be one, and for what is due on one site within a month, the same. */
export const dueOnSchedule: Remembering = () => {
  const known: Due[] = [];
  return (_, { parts }) =>
    parts.flatMap(({ base, places }) =>
      kept(dueIn, places, () => duesAmong(places)).flatMap(due => {
        const other = known.find(
          each =>
            each.clock === due.clock &&
            Math.abs(each.instant - due.instant) < near &&
            ![...each.zones].some(zone => due.zones.has(zone)),
        );
        if (due.zones.size > 0 && other === undefined) {
          known.push(due);
          return [];
        }
        const beside =
          other === undefined
            ? ''
            : `, in a time zone in which ${new Date(other.instant).toISOString()} is one of ${other.days}`;
        const got = new Date(due.instant).toISOString();
        return [invariantFinding('schedule', base + due.place, `one of ${due.days}${beside}`, got)];
      }),
    );
};

function duesAmong(places: readonly Place[]): readonly Due[] {
  return recordsAmong(places).flatMap(({ at, value, schemas }) =>
    recurrencesIn(schemas).flatMap(recurrence => {
      const { [recurrence.at]: next, [recurrence.by]: schedule, [recurrence.clock]: clock } = value;
      const instant = instantOf(next);
      if (!isRecord(schedule) || Number.isNaN(instant) || !/T/.test(String(next)) || !hasDays(schedule)) return [];
      const fitting = new Set(zones.filter(zone => isScheduled(new Date(instant + zone * 3_600_000), schedule)));
      const { daysInMonth, daysOfWeek, monthsInYear } = schedule;
      const days = shown({ daysInMonth, daysOfWeek, monthsInYear });
      return [{ place: `${at}/${recurrence.at}`, clock: String(clock), instant, days, zones: fitting }];
    }),
  );
}

function hasDays({ period, ...schedule }: Rec): boolean {
  return (
    period === undefined &&
    ['daysInMonth', 'daysOfWeek', 'monthsInYear'].some(name => numbersOf(schedule[name]).length > 0)
  );
}

/** Days of the month win over those of the week; of a month that is too short, the last one may do. */
function isScheduled(local: Date, { daysInMonth, daysOfWeek, monthsInYear }: Rec): boolean {
  const [ofMonth = [], ofWeek = [], months = []] = [daysInMonth, daysOfWeek, monthsInYear].map(numbersOf);
  const date = local.getUTCDate();
  const isLast = new Date(local.getTime() + aDay).getUTCDate() === 1;
  const isOfMonth = ofMonth.some(day => day === date || (isLast && day > date));
  const isDay = ofMonth.length > 0 ? isOfMonth : ofWeek.length === 0 || ofWeek.includes(local.getUTCDay() + 1);
  return isDay && (months.length === 0 || months.includes(local.getUTCMonth()));
}

function numbersOf(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}
