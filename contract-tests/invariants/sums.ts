/** Amounts and quantities add up, where the specification says of what (`x-occ-sums`). @module */

import type { Evidence } from '../../spec/document.ts';
import { cents } from '../engine/cents.ts';
import { findingsInParts, type Invariant, inferredFinding, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { everyValueAt, type Rec } from './records.ts';

/** A total and its parts, by dotted paths; of a path through a list, what every item has is added up. A minus takes off. */
interface Sum {
  readonly total: string;
  readonly of: readonly string[];
  /** Parts that some instances count in another one already. */
  readonly maybe?: readonly string[];
  /** What some instances add up in place of these. */
  readonly or?: readonly string[];
  /** The parts are the total at most, or at least. */
  readonly atMost?: boolean;
  readonly atLeast?: boolean;
  /** Items of the list on the way to the parts that are not counted, by the values of a property. */
  readonly without?: { readonly at: string; readonly are: readonly unknown[] };
  /** Where the currencies of the parts are: those of several do not add up. */
  readonly currency?: string;
  /** How the sum is known, where parts of parts are added up and that is not read off examples alone. */
  readonly evidence?: Evidence;
  /** All parts are there, so that an empty list comes to nothing; elsewhere it may have been left out. */
  readonly isWhole?: boolean;
  /** Each part is rounded by itself: the sum may be off by a cent for each. */
  readonly isRounded?: boolean;
}

const sumsIn = declaredBy<Sum>('x-occ-sums');

export const amountsAddUp: Invariant = (_, { parts }) => wrongSums(parts);

const wrongSums = findingsInParts(places =>
  recordsAmong(places).flatMap(({ at, value, schemas }) => sumsIn(schemas).flatMap(sum => wrongSum(sum, value, at))),
);

function wrongSum(sum: Sum, record: Rec, at: string) {
  const {
    total,
    of,
    maybe = [],
    or = [],
    atMost = false,
    atLeast = false,
    currency,
    evidence,
    isRounded = false,
  } = sum;
  if (currency !== undefined && new Set(everyValueAt(record, currency)).size > 1) return [];
  const counted = sum.without === undefined ? record : withoutSome(record, of, sum.without);
  const amount = (path: string) => amountAt(path === total ? record : counted, path, sum);
  const [whole, parts] = [amount(total), of.map(amount)];
  // a part of the record alone, as `fields` gives it, says nothing
  if (whole === undefined || !parts.every(isNumber)) return [];
  const least = parts.reduce((sum, part) => sum + part, 0);
  const slack = isRounded ? [total, ...of].flatMap(path => everyValueAt(record, path) ?? []).length : 0;
  const allowed = [least];
  for (const path of maybe) allowed.push(...allowed.map(one => one + (amount(path) ?? 0)));
  const isWithin = (one: number) =>
    atMost ? one <= whole + slack : atLeast ? one >= whole - slack : Math.abs(one - whole) <= slack;
  if ([...allowed, ...or.map(amount).filter(isNumber)].some(isWithin)) return [];
  const limit = atMost ? ' or more' : atLeast ? ' or less' : '';
  const expected = `${least / 100}${limit}, the sum of ${of.join(', ')}`;
  // how an amount is shared among parts is read off examples: no page tells it
  const isRead = evidence === undefined && [total, ...of].some(path => path.includes('.'));
  const finding = isRead ? inferredFinding : invariantFinding;
  return [finding('sum', `${at}/${total.replaceAll('.', '/')}`, expected, String(whole / 100))];
}

/** A record without the items of its lists that are not counted. */
function withoutSome(record: Rec, of: readonly string[], { at, are }: NonNullable<Sum['without']>): Rec {
  const lists = of.flatMap(path => {
    const [name = ''] = path.split('.');
    const list = record[name];
    return Array.isArray(list) ? [[name, list.filter(item => !isRecord(item) || !are.includes(item[at]))]] : [];
  });
  return { ...record, ...Object.fromEntries(lists) };
}

/** What is at a path, in cents; `undefined` where some of it is no number or not there. */
function amountAt(record: Rec, path: string, { isWhole = false }: Sum): number | undefined {
  const [sign, place] = path.startsWith('-') ? [-1, path.slice(1)] : [1, path];
  const values = everyValueAt(record, place);
  return values?.every(isNumber) === true && (isWhole || values.length > 0)
    ? values.reduce((sum, value) => sum + sign * cents(value), 0)
    : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
