/** Checks of the options of a call. @module */

import { OccValidationError } from '../errors/errors.ts';
import { milliseconds } from '../transport/milliseconds.ts';
import { type CallOptions, checkSignal } from './call.ts';
import { check, type NamesOf, refuseUnknown } from './known-names.ts';

const names: NamesOf<CallOptions> = {
  signal: true,
  timeout: true,
  idempotent: true,
  headers: true,
  query: true,
  retry: true,
};

/**
 * Rejects options that do not exist.
 *
 * @throws {OccValidationError} `field` names the option.
 */
export function checkCallOptions(options: CallOptions): void {
  // a caller without a compiler may pass what belongs elsewhere
  if (typeof options !== 'object' || options === null)
    throw new OccValidationError('options', 'options must be an object such as { timeout: 10_000 }');
  refuseUnknown(OccValidationError, 'option', options, names);
  checkSignal(options.signal);
  check(OccValidationError, 'timeout', options.timeout, milliseconds);
}

/**
 * The query of a method with the caller's additional parameters.
 *
 * @throws {OccValidationError} The method sets a parameter of that name itself.
 */
export function withMoreQuery(own: object = {}, more: NonNullable<CallOptions['query']>): object {
  const taken = Object.keys(more).find(name => Reflect.get(own, name) !== undefined);
  if (taken === undefined) return { ...own, ...more };
  throw new OccValidationError(`query.${taken}`, `query.${taken} is a parameter that the method sets itself`);
}
