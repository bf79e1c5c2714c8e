/** What is not as it was in the shop's data of a reference server. @module */

import type { State } from '../../mock-server/index.ts';
import { shopDataOf } from '../../mock-server/store/store.ts';

/** The records that are new, changed or gone, found one by one. */
export function* changedRecords(
  before: State,
  after: State,
): Generator<{ readonly kind: string; readonly id: string }> {
  const data = shopDataOf(before);
  for (const [kind, records] of shopDataOf(after)) {
    const earlier = data.get(kind) ?? new Map<string, unknown>();
    // most are the same value
    for (const [id, record] of records)
      if (earlier.get(id) !== record && JSON.stringify(earlier.get(id)) !== JSON.stringify(record)) yield { kind, id };
    for (const id of earlier.keys()) if (!records.has(id)) yield { kind, id };
  }
}

/** Those of them that a run does not list among what it has left: in its words each ends with the record's id. */
export function unlistedRecords(before: State, after: State, left: readonly string[]) {
  return [...changedRecords(before, after)].filter(({ id }) => !left.some(each => each.endsWith(` ${id}`)));
}
