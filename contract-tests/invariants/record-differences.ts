/** What two places show of one record, and differs. @module */

import { kept } from '../../spec/kept.ts';
import { shown } from '../engine/finding.ts';
import { propertySchema } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { instantOf } from './instants.ts';
import type { Shown } from './shown-record.ts';

const unsetWhileIn = declaredBy<object>('x-occ-unset-while');

/** A property of which two say different things, in words; `there` is absent where it is any value and `here` is null. */
export interface Difference {
  readonly path: string;
  readonly here: string;
  readonly there?: string;
  /** Whether no document settles it: what is null here may not have been loaded. */
  readonly isOpen?: boolean;
}

/** A difference from what another place shows; `there` is absent where the same place has shown it. */
export interface DifferenceFrom {
  readonly there: string | undefined;
  readonly difference: Difference;
}

const differencesOf = new WeakMap<Shown, WeakMap<Shown, readonly Difference[]>>();
const newDifferences = () => new WeakMap<Shown, readonly Difference[]>();

/** How a record differs from what places show of it. */
export function differencesFrom(record: Shown, places: ReadonlyMap<string, Shown>): readonly DifferenceFrom[] {
  return [...places].flatMap(([there, known]) =>
    kept(kept(differencesOf, record, newDifferences), known, () => differences(record, known)).map(difference => ({
      there,
      difference,
    })),
  );
}

/** How it differs from what the same place has shown of it before: only where both have a value. */
export function changesSince(before: Shown, record: Shown): readonly DifferenceFrom[] {
  return differences(record, before)
    .filter(({ there, isOpen }) => there !== undefined && isOpen === undefined)
    .map(difference => ({ there: undefined, difference }));
}

/** Ids may be shared by chance, of an account and a site say: what has nothing else in common is not one record. */
function differences(record: Shown, known: Shown): readonly Difference[] {
  if (record === known) return [];
  const isNamed = record.plain.has('name') && record.plain.get('name') === known.plain.get('name');
  const form = record.schemas.filter(schema => schema.properties !== undefined && known.schemas.includes(schema));
  let common = 0;
  const different: { readonly path: string; readonly here: unknown; readonly there: unknown }[] = [];
  for (const [path, here] of record.plain) {
    const there = known.plain.get(path);
    if (there === undefined || typeof there !== typeof here) continue;
    if (record.language !== known.language && isInWords(path, here) && !isSame(here, there)) continue;
    if (form.length === 0 && (isToldByForm(path, record, known) || (path === 'active' && !isNamed))) continue;
    if (isSame(here, there)) common += weightOf(path, here);
    else different.push({ path, here, there });
  }
  // that a flag is another says nothing against what has the same name
  const others = isNamed ? different.filter(({ here }) => typeof here !== 'boolean').length : different.length;
  const isOne = common >= 2 * others || (common >= others && (form.length > 0 || isOfOneList(record, known)));
  // what is called the same in two records is of one kind: an account in an order, of which no more is shown than its name
  const isNamedAlike =
    record.as !== '' && record.as === known.as && different.length === 1 && typeof different[0]?.here === 'string';
  if (!isNamedAlike && (common === 0 || !isOne)) return [];
  return [
    ...different.map(({ path, here, there }) => ({ path, here: shown(here), there: shown(there) })),
    ...(form.length === 0 ? [] : differencesInForm(record, known)),
    ...unsetIn(record, known, form.length > 0),
    ...unsetIn(known, record, form.length > 0)
      .filter(({ isOpen }) => !isOpen)
      .map(({ path, here: there, isOpen }) => ({ path, here: shown(record.plain.get(path)), there, isOpen })),
  ];
}

/** A form may leave out what another shows, but what it calls null has no value anywhere. */
function unsetIn(record: Shown, known: Shown, isOneForm: boolean) {
  if (record.language !== known.language) return [];
  return (
    [...record.nulls]
      .filter(path => known.has.has(path) && !namesOfClients.has(path) && (isOneForm || !path.includes('/')))
      // a cart that nobody has named may be shown under its id
      .filter(path => known.plain.get(path) === undefined || known.plain.get(path) !== known.plain.get('id'))
      .map(path => ({ path, here: 'null', isOpen: mayBeNull(path, record, known) }))
  );
}

/**
 * Whether what is null may have a value elsewhere. A record, an amount or a flag may be left out of a list as null, where a text
 * would have cost no more; of a record that another one shows, a text may not have been loaded either.
 */
function mayBeNull(path: string, record: Shown, known: Shown): boolean {
  const isShownByAnother = record.as !== '' && record.as !== known.as;
  return isShownByAnother || !isText(known.plain.get(path)) || mayBeUnset.test(path) || isUnsetInRows(path, record);
}

/** Whether some rows have it as null (`x-occ-unset-while`): which ones is looked at where rows are compared with what is read alone. */
function isUnsetInRows(path: string, { schemas }: Shown): boolean {
  return unsetWhileIn(schemas.flatMap(schema => propertySchema(schema, path))).length > 0;
}

/** Whether both are in lists that are called the same, and whose name says what is in them. */
function isOfOneList(record: Shown, known: Shown): boolean {
  return record.as === known.as && record.as !== '' && record.as !== 'items';
}

function isText(value: string | number | boolean | undefined): boolean {
  return typeof value === 'string' && value !== '' && Number.isNaN(Number(value));
}

// what a gateway is called is told of cards alone, in some forms; an address may have an id of its own in one
const mayBeUnset = /^(gatewayName|paymentMethod)$|(^|\/)(id|repositoryId)$/;

/** Whether a value may be another in another language: what is no number, flag or id. */
function isInWords(path: string, value: string | number | boolean): boolean {
  return typeof value === 'string' && !/(^|\/)id$|Id$/.test(path);
}

/** How much it says that two have the same at a path: what somebody wrote is no chance. */
function weightOf(path: string, value: string | number | boolean): number {
  if (typeof value === 'boolean' || /^(id|repositoryId)$/.test(path)) return 0;
  return typeof value === 'string' && value.split(' ').length > 2 ? 2 : 1;
}

/** What is shown in one form is shown whole. */
function differencesInForm(record: Shown, known: Shown): readonly Difference[] {
  return [
    ...[...record.lists].flatMap(([path, here]) => {
      const there = known.lists.get(path) ?? here;
      return there === here ? [] : [{ path, here, there }];
    }),
    ...[...record.inner].flatMap(([path, here]) => {
      const there = known.inner.get(path);
      const isOther = path.includes('/') && typeof there === typeof here && there !== undefined && !isSame(here, there);
      return isOther ? [{ path, here: shown(here), there: shown(there) }] : [];
    }),
  ];
}

// what a client called a line: where it has no such name, its own id may stand there, or null (both recorded)
const namesOfClients = new Set(['commerceItemId']);

/** What each form of an order says in its own way: how it is paid, and once something was returned, how many there are. */
function isToldByForm(path: string, ...records: readonly Shown[]): boolean {
  const isReturned = records.some(({ plain }) => Number(plain.get('returnedQuantity')) > 0);
  return path === 'paymentMethod' || (path === 'quantity' && isReturned);
}

/** Words may be joined in several ways, single ones cased in several, and instants written in several. */
function isSame(a: string | number | boolean, b: string | number | boolean): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.005;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const [one = Number.NaN, other = Number.NaN] = [a, b].map(instantOf);
  if (!Number.isNaN(one + other)) return one === other;
  // an address, a name of several words and an id are written in one way
  if (/[^a-z_-]/i.test(a) && a.toLowerCase() === b.toLowerCase()) return false;
  return plainWords(a) === plainWords(b);
}

function plainWords(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
