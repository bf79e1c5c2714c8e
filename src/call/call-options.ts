/** What a call is given beside its arguments, checked. @module */

import { OccValidationError } from '../errors/errors.ts';
import { checkTimeout } from '../transport/milliseconds.ts';
import { type CallOptions, checkSignal } from './call.ts';
import { type NamesOf, refuseUnknown } from './known-names.ts';

const names: NamesOf<CallOptions> = {
  signal: true,
  timeout: true,
  idempotent: true,
  headers: true,
  query: true,
  retry: true,
};

/**
 * Refuses options that no call has.
 *
 * @throws {OccValidationError} `field` names the option.
 */
export function checkCallOptions(options: CallOptions): void {
  refuseUnknown(OccValidationError, 'option', options, names);
  checkSignal(options.signal);
  checkTimeout(options.timeout);
}

/**
 * The query of a method with what its caller adds.
 *
 * @throws {OccValidationError} The method sends a parameter of that name itself.
 */
export function withMoreQuery(own: object = {}, more: NonNullable<CallOptions['query']>): object {
  const taken = Object.keys(more).find(name => Reflect.get(own, name) !== undefined);
  if (taken === undefined) return { ...own, ...more };
  throw new OccValidationError(`query.${taken}`, `query.${taken} is a parameter that the method sends itself`);
}
