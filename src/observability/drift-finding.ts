/** Differences between responses and the specification. @module */

/** One way in which a response is not what the specification promises. */
export interface DriftFinding {
  /** Operation id, for instance `getOrder`. */
  readonly operationId: string;
  /** Place in the body, for instance `items[0].priceInfo.total`; empty for the body itself. */
  readonly path: string;
  /** What the specification promises there. */
  readonly expected: string;
  /** What is there: a kind of value, never the value itself, which may be somebody's. */
  readonly got: string;
  /** How many places of the response differ in this way; `path` is the first of them. */
  readonly count: number;
}

/** Checks responses; `zodValidation` of `occ-agent-sdk/validation` makes one. */
export interface ResponseCheck {
  /** `warn` reports what differs; `throw` rejects the call as well. */
  readonly mode: 'warn' | 'throw';
  /** Every difference between a response and the specification; the response is only looked at. */
  readonly findDrift: (operationId: string, body: unknown) => readonly DriftFinding[];
}

/** The same for every item of a list. */
export function likePlace(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]');
}
