/** States move only along the life-cycle (`x-occ-moves` of the state's schema: state to the states that may follow). @module */

import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { idOf } from './records.ts';

export const statesMoveAlong: Remembering = () => {
  const known = new Map<string, string>();
  return (reading, { places }) => {
    const path = reading.route?.path ?? '';
    const states = places.flatMap(({ at, value, schemas }) => {
      if (typeof value !== 'string') return [];
      const moves = schemas.find(schema => schema['x-occ-moves'] !== undefined)?.['x-occ-moves'];
      return isRecord(moves) ? [{ at, value, moves }] : [];
    });
    if (states.length === 0) return [];
    const values = new Map(places.map(({ at, value }) => [at, value]));
    return states.flatMap(({ at, value, moves }) => {
      const owner = values.get(at.slice(0, at.lastIndexOf('/')));
      const id = isRecord(owner) ? idOf(owner, path) : undefined;
      if (id === undefined) return [];
      const before = known.get(id);
      known.set(id, value);
      if (before === undefined || before === value || reaches(moves, before, value)) return [];
      return [invariantFinding('life-cycle', at, `what may follow ${before}`, value)];
    });
  };
};

/** Whether a state may follow another, at once or by way of others that nobody looked at. */
function reaches(moves: Readonly<Record<string, unknown>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const state of seen) {
    const next = moves[state];
    // a state that the table does not know may go anywhere
    if (!Array.isArray(next)) return true;
    for (const each of next) seen.add(String(each));
  }
  return seen.has(to);
}
