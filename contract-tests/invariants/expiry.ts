/** What has expired has a date before that of what has not (`x-occ-expiry`). @module */

import { kept } from '../../spec/kept.ts';
import { shown } from '../engine/finding.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import type { Reading } from '../engine/reading.ts';
import { type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import type { Rec } from './records.ts';

/** A flag, and the properties that tell the last month. */
interface Expiry {
  readonly flag: string;
  readonly year: string;
  readonly month: string;
}

const expiriesIn = declaredBy<Expiry>('x-occ-expiry');

// so many months an instance's clock may differ from the date on its responses: one for tests has a clock of its own
const slack = 36;

/** Judged by what was read before, since only the instance knows which day it has. */
export const expiresInTime: Remembering = () => {
  let lastGone = Number.NEGATIVE_INFINITY;
  let firstGood = Number.POSITIVE_INFINITY;
  return (reading, { parts }) =>
    parts.flatMap(({ base, places }) =>
      kept(datedBy, places, () => datedIn(places)).flatMap(({ at, said, month, told }) => {
        const today = monthOf(reading);
        if (said) lastGone = Math.max(lastGone, month);
        else firstGood = Math.min(firstGood, month);
        const isWrong = said ? month >= firstGood || month > today + slack : month <= lastGone || month < today - slack;
        return isWrong
          ? [invariantFinding('expiry', base + at, `${!said} of what ends with ${told}`, shown(said))]
          : [];
      }),
    );
};

interface Dated {
  readonly at: string;
  readonly said: boolean;
  /** Counted from the year 0. */
  readonly month: number;
  readonly told: string;
}

const datedBy = new WeakMap<readonly Place[], readonly Dated[]>();

function datedIn(places: readonly Place[]): readonly Dated[] {
  return recordsAmong(places).flatMap(({ at, value, schemas }) => {
    return expiriesIn(schemas).flatMap(({ flag, ...until }) => {
      const [said, month] = [value[flag], monthIn(value, until)];
      if (typeof said !== 'boolean' || Number.isNaN(month)) return [];
      return [{ at: `${at}/${flag}`, said, month, told: `${value[until.month]}/${value[until.year]}` }];
    });
  });
}

function monthIn(record: Rec, { year, month }: Omit<Expiry, 'flag'>): number {
  return Number(record[year] ?? Number.NaN) * 12 + Number(record[month] ?? Number.NaN);
}

function monthOf({ exchange }: Reading): number {
  const now = new Date(exchange.responseHeaders.date ?? Number.NaN);
  return now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
}
