/** What has been shown of records, for as long as it holds. @module */

import { createNaming, type Naming } from './both-ways.ts';
import type { ListMemory } from './listed.ts';
import type { MemberMemory } from './members.ts';
import { changesSince, type DifferenceFrom, differencesFrom } from './record-differences.ts';
import type { Shown } from './shown-record.ts';

/** What has been shown of records, by the operation and the place that showed it. */
export interface RecordMemory {
  /** A behaviour begins: on a target that is set back, everything is as it was at the start. */
  begin(): void;
  /** Something was written: what was shown may not hold any more. */
  forget(): void;
  /** A memory that begins with what this one knows, and does not tell it more. */
  copy(): RecordMemory;
  /**
   * Takes in what is shown in a context: of which record, and where. Answers how that differs from what other places have shown,
   * and the same one at the same `address`, where who asks again gets the same.
   */
  show(
    context: string,
    id: string,
    where: { readonly place: string; readonly address?: string },
    record: Shown,
  ): readonly DifferenceFrom[];
  /** What was shown of the values that the merchant lists. */
  lists(): ListMemory;
  /** Which records name which. */
  naming(): Naming;
  /** What was shown of whose members. */
  members(): MemberMemory;
}

/** What was shown of a record, by place. */
interface Places {
  readonly shown: Map<string, Shown>;
  /** Of places that show what they have shown before, nothing is compared again. */
  readonly compared: Map<string, readonly DifferenceFrom[]>;
  /** Where each was asked for last, of what can be asked for again. */
  readonly addresses: Map<string, string>;
}

/** By context and id: a row that comes again brings both as they were, and neither is put together anew. */
type Records = Map<string, Map<string, Places>>;

interface Known {
  readonly records: Records;
  readonly lists: ListMemory;
  readonly naming: Naming;
  readonly members: MemberMemory;
}

/** Makes a memory; `isReset`: the target is set back before each behaviour. */
export function createRecordMemory({ isReset }: { readonly isReset: boolean }, atStart = nothing()): RecordMemory {
  let now = atStart;
  return {
    begin() {
      if (isReset) now = atStart;
    },
    forget() {
      if (isReset) now = nothing();
      else for (const known of [now.records, now.lists, now.members, ...Object.values(now.naming)]) known.clear();
    },
    copy: () =>
      createRecordMemory(
        { isReset },
        {
          records: copyOf(now.records),
          lists: new Map([...now.lists].map(([key, { list, used }]) => [key, { list, used: new Map(used) }])),
          naming: createNaming(now.naming),
          members: new Map([...now.members].map(([key, views]) => [key, new Map(views)])),
        },
      ),
    show(context, id, { place, address }, record) {
      const { shown, compared, addresses } = placesOf(now.records, context, id);
      const before = shown.get(place);
      if (before !== record) {
        shown.set(place, record);
        compared.clear();
      }
      const known = compared.get(place);
      if (known !== undefined) return known;
      // a line may have the id that another order gives one of its own
      const isAgain = address !== undefined && addresses.get(place) === address;
      if (address !== undefined) addresses.set(place, address);
      const since = isAgain && before !== undefined && before !== record ? changesSince(before, record) : [];
      const found = [...differencesFrom(record, shown), ...since];
      compared.set(place, found);
      return found;
    },
    lists: () => now.lists,
    naming: () => now.naming,
    members: () => now.members,
  };
}

function nothing(): Known {
  return { records: new Map(), lists: new Map(), naming: createNaming(), members: new Map() };
}

function placesOf(records: Records, context: string, id: string): Places {
  const known = records.get(context)?.get(id);
  if (known !== undefined) return known;
  const places = {
    shown: new Map<string, Shown>(),
    compared: new Map<string, readonly DifferenceFrom[]>(),
    addresses: new Map<string, string>(),
  };
  const inContext = records.get(context) ?? new Map<string, Places>();
  records.set(context, inContext.set(id, places));
  return places;
}

function copyOf(records: Records): Records {
  return new Map(
    [...records].map(([context, ofIds]) => [
      context,
      new Map(
        [...ofIds].map(([id, { shown, compared, addresses }]) => [
          id,
          { shown: new Map(shown), compared: new Map(compared), addresses: new Map(addresses) },
        ]),
      ),
    ]),
  );
}
