/** What is found when an exchange is judged. @module */

import type { Evidence } from '../../spec/document.ts';
import type { Exchange } from './recorder.ts';

/**
 * How much a finding weighs.
 *
 * - `violation`: a documented or observed fact is broken.
 * - `drift`: something the specification does not know: a property, an error code, a value of an open enumeration.
 * - `info`: differs from a fact that is only inferred.
 */
export type Severity = 'violation' | 'drift' | 'info';

/** One thing that is not as specified. */
export interface Finding {
  readonly severity: Severity;
  /** What was checked, for instance `status`, `schema`, `sorted`. */
  readonly rule: string;
  readonly operationId?: string | undefined;
  /** Where, for instance `response /items/0/state`. */
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  /** How well the fact is known that is broken. */
  readonly evidence: Evidence;
}

/** A finding with the exchange it was made on. */
export interface FoundOn extends Finding {
  readonly exchange: Exchange;
}

/** A finding in one line. */
export function told({ severity, rule, operationId, place, expected, got }: Finding): string {
  return `${severity} ${operationId ?? 'no operation'} ${place}: expected ${expected}, got ${got} (${rule})`;
}

/** What makes two findings the same news: where in a list it was does not matter. */
export function newsOf({ severity, rule, operationId, place, expected }: Finding): string {
  return [severity, rule, operationId ?? '', inAnyItem(place), expected].join(' ');
}

/** A value as findings show it: short. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 120 ? text : `${text.slice(0, 117)}…`;
}

/** A place with `*` for the positions in lists. */
export function inAnyItem(place: string): string {
  return place.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}
