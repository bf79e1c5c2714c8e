/** What holds of every response of any operation. @module */

import type { OpenApiDocument, Schema } from '../../spec/document.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** A place of a response with the schemas that hold there. */
export interface PlacedValue {
  readonly at: string;
  readonly value: unknown;
  readonly schemas: readonly Schema[];
}

/** Judges one successful response. */
export type Invariant = (
  reading: Reading,
  at: { readonly document: OpenApiDocument; readonly places: readonly PlacedValue[] },
) => readonly Finding[];

/** Makes an invariant that remembers what was said before; one for each sequence of exchanges. */
export type Remembering = () => Invariant;

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
