/** Whom a record names, names it back (`x-occ-inverse`). @module */

import { kept } from '../../spec/kept.ts';
import { inAnyItem, shown } from '../engine/finding.ts';
import { type Invariant, inferredFinding, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { type Place, recordsAmong } from '../engine/schema-walk.ts';
import { declaredBy } from './declared.ts';
import { isReading } from './reads.ts';
import { type Rec, valuesAt } from './records.ts';

/** A list of records, the operations that show these in full, and where they name what lists them. */
interface Inverse {
  readonly each: string;
  readonly in: readonly string[];
  readonly at: readonly string[];
  /** What the record is known by, where that is not its id; the others name it in a list of any shape. */
  readonly by?: string;
}

/** One record names another. */
interface Claim {
  readonly by: string;
  readonly inverse: Inverse;
}

/** What records were said to be named, by whose id it is, and what they say themselves, by operation and id. */
export interface Naming {
  readonly claims: Map<string, readonly Claim[]>;
  readonly whole: Map<string, Rec>;
}

/** Makes the memory of it, with what another one knows. */
export function createNaming({ claims, whole }: Partial<Naming> = {}): Naming {
  return { claims: new Map(claims), whole: new Map(whole) };
}

const inversesIn = declaredBy<Inverse>('x-occ-inverse');

/** What a record lists, and what those in the list say of it, is the same; judged once both have been read. */
export function namedBack(memory: { naming(): Naming }): Invariant {
  return (reading, { parts }) => {
    // a write has the memory forget
    if (!isReading(reading)) return [];
    const { claims, whole } = memory.naming();
    const { operationId = '' } = reading;
    return parts.flatMap(({ base, places }) => {
      const { claimed, records } = kept(toldBy, places, () => ({
        claimed: claimsIn(places),
        records: recordsIn(places),
      }));
      const denied = claimed.flatMap(({ whose, at, ...claim }) => {
        claims.set(whose, [...(claims.get(whose) ?? []), claim]);
        const known = claim.inverse.in.map(operation => whole.get(`${operation} ${whose}`)).find(isRecord);
        return known === undefined || isNamed(claim, known) ? [] : [denial(claim, base + at, whose, known)];
      });
      const denying = records.flatMap(({ id, at, record }) => {
        whole.set(`${operationId} ${id}`, record);
        return (claims.get(id) ?? [])
          .filter(claim => claim.inverse.in.includes(operationId) && !isNamed(claim, record))
          .map(claim => denial(claim, `${base}${at}/${claim.inverse.at[0]}`, id, record));
      });
      return [...denied, ...denying];
    });
  };
}

interface Told {
  readonly claimed: readonly (Claim & { readonly whose: string; readonly at: string })[];
  readonly records: readonly { readonly id: string; readonly at: string; readonly record: Rec }[];
}

// the same row comes on many pages
const toldBy = new WeakMap<readonly Place[], Told>();

function claimsIn(places: readonly Place[]): Told['claimed'] {
  return recordsAmong(places).flatMap(({ at, value, schemas }) => {
    return inversesIn(schemas).flatMap(inverse => {
      const [by] = inverse.by === undefined ? idsOf(value) : namesIn(value, inverse.by);
      if (by === undefined) return [];
      return valuesAt(value, inverse.each)
        .flatMap(each => (typeof each === 'string' ? [each] : idsOf(each)))
        .map(whose => ({ whose, by, inverse, at: `${at}/${inverse.each.replaceAll('.', '/')}` }));
    });
  });
}

/** What a response is about, itself or wrapped. */
function recordsIn(places: readonly Place[]): Told['records'] {
  return recordsAmong(places).flatMap(({ at, value }) => {
    const [id] = idsOf(value);
    return id === undefined || at.split('/').length > 2 ? [] : [{ id, at, record: value }];
  });
}

/** Whether it is named; what does not say all that it could denies nothing. */
function isNamed({ by, inverse }: Claim, record: Rec): boolean {
  if (inverse.by !== undefined)
    return inverse.at.some(name => !Array.isArray(record[name]) || namesIn(record, name).includes(by));
  return inverse.at.some(name => !(name in record) || valuesAt(record, name).flatMap(idsOf).includes(by));
}

function denial({ by, inverse }: Claim, at: string, whose: string, record: Rec) {
  const expected = `what names ${shown(by)} in ${inverse.at.join(' or ')}`;
  // how those in a list of any shape are named is not known: that there are none is
  const isSure = inverse.by === undefined || inverse.at.every(name => valuesAt(record, name).length === 0);
  return (isSure ? invariantFinding : inferredFinding)('named back', inAnyItem(at), expected, shown(whose));
}

/** Every string at a place, or in what is there. */
function namesIn(record: Rec, name: string): string[] {
  const values = valuesAt(record, name).flatMap(value => (isRecord(value) ? Object.values(value) : [value]));
  return values.filter(value => typeof value === 'string');
}

function idsOf(value: unknown): string[] {
  if (!isRecord(value)) return [];
  const id = [value.repositoryId, value.id].find(each => typeof each === 'string');
  return typeof id === 'string' ? [id] : [];
}
