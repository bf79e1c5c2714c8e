/** The base of everything the SDK throws. @module */

import { redact, redactText } from '../observability/redact.ts';
import { brand } from './brand.ts';
import { plainCause } from './plain-cause.ts';

/** What kind of failure an {@link OccError} is. */
export type OccErrorKind =
  | 'api'
  | 'connection'
  | 'timeout'
  | 'abort'
  | 'drift'
  | 'listing'
  | 'placing'
  | 'webhook'
  | 'validation'
  | 'config';

/** Base of everything the SDK throws. */
export class OccError extends Error {
  override readonly name: string = 'OccError';
  declare readonly kind: OccErrorKind;
  readonly [brand] = true;
  /** On an error that interrupted a listing: the `offset` to resume at; absent on any other error. */
  declare readonly resumeFrom?: number;

  constructor(message: string, options?: ErrorOptions) {
    // a foreign cause may hold a request with its token
    super(message, options && 'cause' in options ? { cause: plainCause(options.cause) } : undefined);
  }

  /** What `util.inspect` and `console.log` show in Node, with secrets masked. */
  [Symbol.for('nodejs.util.inspect.custom')](
    _depth: number,
    options: unknown,
    inspect: (value: unknown, options: unknown) => string,
  ): string {
    const { name: _, message: __, ...parts } = this.toJSON();
    return `${redactText(this.stack ?? String(this))} ${inspect(parts, options)}`;
  }

  /** A copy that is safe to log: secrets are masked, causes are reduced to name and message. */
  toJSON(): Record<string, unknown> {
    const { name, message, kind, stack: _, cause, ...rest } = { ...this, message: this.message, cause: this.cause };
    return redact({ name, kind, message, ...rest, ...(cause === undefined ? {} : { cause: describeCause(cause) }) });
  }
}

function describeCause(cause: unknown): unknown {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? { code: cause.code } : {};
  return { name: cause.name, message: cause.message, ...code };
}

/** Whether a value is an error of this SDK, from any copy of the package and any realm. */
export function isOccError(value: unknown): value is OccError {
  return typeof value === 'object' && value !== null && brand in value;
}
