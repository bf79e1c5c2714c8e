/** Differences between responses and the specification. @module */

/** A difference between a response and the specification. */
export interface DriftFinding {
  /** Operation id, for instance `getOrder`. */
  readonly operationId: string;
  /** Path in the body, for instance `items[0].priceInfo.total`; empty for the body itself. */
  readonly path: string;
  /** What the specification says about this place. */
  readonly expected: string;
  /** What was received: the kind of value, never the value itself, which may be personal data. */
  readonly got: string;
  /** At how many places the response differs in this way; `path` is the first of them. */
  readonly count: number;
}

/** Checks responses; `zodValidation` of `occ-agent-sdk/validation` makes one. */
export interface ResponseCheck {
  /** `warn` reports what differs; `throw` rejects the call as well. */
  readonly mode: 'warn' | 'throw';
  /** All differences between a response and the specification; the response is not changed. */
  readonly findDrift: (operationId: string, body: unknown) => readonly DriftFinding[];
}

/** The same for every item of a list. */
export function likePlace(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]');
}
