/** What holds of every response of any operation. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';
import type { Part, Place } from './schema-walk.ts';

/** Judges one successful response. */
export type Invariant = (
  reading: Reading,
  at: { readonly document: OpenApiDocument; readonly parts: readonly Part[] },
) => readonly Finding[];

/** Makes an invariant that remembers what was said before; one for each sequence of exchanges. */
export type Remembering = () => Invariant;

/** What the places of a part tell whatever the response it is in: worked out once for a row that comes again and again. */
export function findingsInParts(
  find: (places: readonly Place[]) => readonly Finding[],
): (parts: readonly Part[]) => readonly Finding[] {
  const known = new WeakMap<readonly Place[], readonly Finding[]>();
  return parts =>
    parts.flatMap(({ base, places }) =>
      kept(known, places, () => find(places)).map(finding => ({
        ...finding,
        place: finding.place.replace('response ', `response ${base}`),
      })),
    );
}

/** The finding of an invariant. */
export function invariantFinding(rule: string, at: string, expected: string | undefined, got: string): Finding {
  return {
    severity: 'violation',
    rule,
    place: `response ${at}`,
    expected: expected ?? '',
    got,
    evidence: 'documented',
  };
}

/** The finding of an invariant that the documents only suggest. */
export function inferredFinding(rule: string, at: string, expected: string, got: string): Finding {
  return { ...invariantFinding(rule, at, expected, got), severity: 'drift', evidence: 'inferred' };
}
