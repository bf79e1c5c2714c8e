/**
 * Records that are made when somebody asks for them. A shop of a hundred thousand orders starts before they are made, and
 * nobody ever looks at most of them.
 *
 * @module
 */

import type { Listed } from '../wire/listed.ts';

/** A record that is yet to be made. It has the properties that its collection finds it by, and keeps the record once it is made. */
export abstract class Planned<V> {
  private made: V | undefined;

  get isMade(): boolean {
    return this.made !== undefined;
  }

  record(): V {
    this.made ??= this.make();
    return this.made;
  }

  protected abstract make(): V;
}

/** A record, or the plan of one, which tells what is `Known` of it. */
export type Slot<V, Known = unknown> = V | (Planned<V> & Known);

/** The record in a slot. */
export function recordIn<V>(slot: V | Planned<V>): V {
  return slot instanceof Planned ? slot.record() : slot;
}

/** A list of slots as one of records: only those are made that are taken from it. */
export function recordsIn<V>(slots: Listed<V | Planned<V>>): Listed<V> {
  return { length: slots.length, slice: (start, end) => slots.slice(start, end).map(recordIn<V>) };
}

/** An iterator of a map: each compiler has a name of its own for it, and TypeScript 5.5 has none. */
type IteratorOf<V, Method extends 'keys' | 'values' | 'entries'> = ReturnType<ReadonlyMap<string, V>[Method]>;

/** A map of records, some of which are planned: whoever reads it sees records. */
export class PlannedRecords<V, Known = unknown> implements ReadonlyMap<string, V> {
  readonly slots: ReadonlyMap<string, Slot<V, Known>>;

  constructor(slots: ReadonlyMap<string, Slot<V, Known>>) {
    this.slots = slots;
  }

  get size(): number {
    return this.slots.size;
  }

  has(id: string): boolean {
    return this.slots.has(id);
  }

  get(id: string): V | undefined {
    const slot = this.slots.get(id);
    return slot === undefined ? undefined : recordIn(slot);
  }

  keys(): IteratorOf<V, 'keys'> {
    return this.slots.keys();
  }

  *values(): IteratorOf<V, 'values'> {
    for (const slot of this.slots.values()) yield recordIn<V>(slot);
  }

  *entries(): IteratorOf<V, 'entries'> {
    for (const [id, slot] of this.slots) yield [id, recordIn<V>(slot)];
  }

  [Symbol.iterator](): IteratorOf<V, 'entries'> {
    return this.entries();
  }

  forEach(visit: (record: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, record] of this) visit(record, id, this);
  }
}

/** What stands in the slots of a map of records. */
export function slotsOf<V, Known>(records: ReadonlyMap<string, V>): ReadonlyMap<string, Slot<V, Known>> {
  return records instanceof PlannedRecords ? records.slots : records;
}
