/** States move only along the life-cycle (`x-occ-moves` of the state's schema: state to the states that may follow). @module */

import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { invariantFinding, type Remembering } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import type { Place } from '../engine/schema-walk.ts';
import { idOf, type Rec } from './records.ts';

interface StateAt {
  readonly at: string;
  readonly value: string;
  readonly moves: Rec;
  readonly owner: Rec;
}

const movesOf = new WeakMap<readonly Schema[], readonly Rec[]>();
const statesOf = new WeakMap<readonly Place[], readonly StateAt[]>();

export const statesMoveAlong: Remembering = () => {
  const known = new Map<string, string>();
  return (reading, { parts }) => {
    const path = reading.route?.path ?? '';
    return parts.flatMap(({ base, places }) =>
      kept(statesOf, places, () => statesIn(places)).flatMap(({ at, value, moves, owner }) => {
        const id = idOf(owner, path);
        if (id === undefined) return [];
        const before = known.get(id);
        known.set(id, value);
        if (before === undefined || before === value || reaches(moves, before, value)) return [];
        return [invariantFinding('life-cycle', base + at, `what may follow ${before}`, value)];
      }),
    );
  };
};

function statesIn(places: readonly Place[]): StateAt[] {
  return places.flatMap(({ at, value, schemas }) => {
    if (typeof value !== 'string') return [];
    const moves = kept(movesOf, schemas, () => schemas.map(schema => schema['x-occ-moves']).filter(isRecord))[0];
    const owner = moves && places.find(place => place.at === at.slice(0, at.lastIndexOf('/')))?.value;
    return moves !== undefined && isRecord(owner) ? [{ at, value, moves, owner }] : [];
  });
}

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
