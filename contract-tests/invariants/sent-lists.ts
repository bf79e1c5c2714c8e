/** What a request lists by one name each is what is read, whatever else is told of each: the roles of a contact, the types of an address. @module */

import type { Finding } from '../engine/finding.ts';
import { invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import type { Rec } from './records.ts';

/** Which of them a list that was sent and one that is read do not share; `listed`: what a list of the instance has shown. */
export function comparedLists(
  sent: readonly unknown[],
  read: readonly unknown[],
  at: string,
  listed: ReadonlySet<unknown> = new Set(),
): Finding[] {
  const name = nameOf(sent);
  if (name === undefined) return lost(sent, read, at);
  const [wanted, shown] = [sent, read].map(list => namesIn(list, name));
  if (wanted === undefined || shown === undefined) return [];
  // what is kept of none of them may not have been taken: how strictly a list is looked at is an instance's own, but for what it lists
  const isTaken =
    wanted.some(each => shown.includes(each)) || (wanted.length > 0 && wanted.every(each => listed.has(each)));
  if (!isTaken) return [];
  return wanted.join() === shown.join() ? [] : [invariantFinding('written', at, wanted.join(', '), shown.join(', '))];
}

// by which items are known of which more is said; how much is said of each, and of how many more, is the instance's own
const lines = ['commerceItemId', 'catRefId', 'refundType'] as const;

/** Which items that were sent are not read, where those that are read are called so. */
function lost(sent: readonly unknown[], read: readonly unknown[], at: string): Finding[] {
  const name = lines.find(each => [sent, read].every(list => list.length > 0 && namesIn(list, each) !== undefined));
  if (name === undefined) return [];
  const [wanted = [], shown = []] = [sent, read].map(list => namesIn(list, name));
  return wanted.every(each => shown.includes(each))
    ? []
    : [invariantFinding('written', at, wanted.join(', '), shown.join(', '))];
}

// by which the items of lists are known
const naming = new Set(['id', 'repositoryId', 'function']);

// which of several is the one that is used where none is named
const flags = /^isDefault[A-Z]/;

/** The items that were sent as the default and are not it afterwards, where items say which is; `isAs`: whether an item is as it was sent. */
export function comparedDefaults(
  sent: readonly unknown[],
  read: readonly unknown[],
  at: string,
  isAs: (sent: Rec, read: Rec) => boolean,
): Finding[] {
  const items = read.filter(isRecord);
  return sent.filter(isRecord).flatMap(item =>
    Object.entries(item).flatMap(([flag, value]) => {
      const isSaid = flags.test(flag) && value === true && items.some(each => typeof each[flag] === 'boolean');
      // what is not there at all is told otherwise
      const kept = isSaid ? items.filter(each => isAs(without(item, flag), each)) : [];
      return kept.length === 0 || kept.some(each => each[flag] === true)
        ? []
        : [invariantFinding('written', at, `${flag} of what was sent so`, 'of another')];
    }),
  );
}

function without(item: Rec, name: string): Rec {
  return Object.fromEntries(Object.entries(item).filter(([other]) => other !== name));
}

/** By what each item is named, where nothing else is said of it. */
function nameOf(items: readonly unknown[]): string | undefined {
  const names = new Set(items.flatMap(item => (isRecord(item) ? Object.keys(item).join() : '')));
  const [name] = names;
  return names.size === 1 && name !== undefined && naming.has(name) ? name : undefined;
}

function namesIn(items: readonly unknown[], name: string): readonly unknown[] | undefined {
  const names = items.map(item => (isRecord(item) ? (item as Rec)[name] : undefined));
  return names.every(each => typeof each === 'string') ? [...new Set(names)].sort() : undefined;
}
