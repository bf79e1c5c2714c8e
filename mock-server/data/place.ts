/** What is wrong with data, and where. @module */

import { currencyOf } from '../wire/currency.ts';
import type { Amount } from '../wire/money.ts';
import { unknownName } from '../wire/nearest.ts';
import { Refusal } from '../wire/refusal.ts';

/** One thing that is wrong. */
export interface Problem {
  /** For instance `data.orders[3].items[0].skuId`. */
  readonly place: string;
  readonly what: string;
}

/** The error that names every problem, a line each. */
export function failures(problems: readonly Problem[]): Error {
  return new Error(problems.map(({ place, what }) => `${place}: ${what}`).join('\n'));
}

/** Throws for one problem. */
export function fail(place: string, what: string): never {
  throw failures([{ place, what }]);
}

/** Records with their ids. */
interface Known<T> {
  get(id: string): T | undefined;
  values(): Iterable<T>;
}

/** The record with an id that data names. */
export function named<T extends { readonly id: string }>(known: Known<T>, id: string, kind: string, place: string): T {
  const record = known.get(id);
  if (record !== undefined) return record;
  return fail(
    place,
    unknownName(
      kind,
      id,
      Array.from(known.values(), other => other.id),
    ),
  );
}

/** An amount of data. */
export function amountAt(major: number, currencyCode: string, place: string): Amount {
  const { parse, digits } = currencyOf(currencyCode);
  return parse(major) ?? fail(place, `${major} is no amount in ${currencyCode}, which has ${digits} decimals`);
}

/** An instant of data; its form has been checked. */
export function instantOf(iso: string): number {
  return Date.parse(iso);
}

/** Runs a rule on data; what it refuses is wrong with the data. */
export function atPlace<T>(place: string, rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw failures(
      error.details.map(({ code, path, message }) => ({
        place: path === undefined ? place : `${place} (${path})`,
        what: message ?? `refused with ${code}`,
      })),
    );
  }
}

/** The properties that are there; records do not hold absent ones. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The merchant's own properties, whose names begin with `x_`. */
export function ownProperties(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name.startsWith('x_')));
}
