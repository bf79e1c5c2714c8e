/** Setting the remorse period. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Settings } from '../records.ts';

/**
 * The remorse period after a change; switched off, it keeps the length it had unless another is given (inferred). The
 * specification has seen to the form of hours and minutes, and to their presence where they are needed.
 *
 * @throws {Refusal} 96002: the hours are beyond what can be counted; 96009: it is to hold for one site alone, which the
 * reference server does not keep.
 */
export function savedRemorsePeriod(
  before: Settings['remorsePeriod'],
  { isRemorsePriod, remorsePeriodHours, remorsePeriodMinutes, isSiteSpecific, ...rest }: Schemas['RemorsePeriodUpdate'],
): Settings['remorsePeriod'] {
  if (isSiteSpecific === true) {
    refuse('96009', { path: 'isSiteSpecific', message: 'The reference server has one remorse period for all sites.' });
  }
  const hours = remorsePeriodHours === undefined ? before.hours : Number(remorsePeriodHours);
  // the end of the period must still be an instant that a date can hold
  if (hours > longestHours) refuse('96002', { path: 'remorsePeriodHours' });
  const minutes = remorsePeriodMinutes === undefined ? before.minutes : Number(remorsePeriodMinutes);
  const { isRemorsePeriod = isRemorsePriod ?? before.enabled } = rest;
  return { enabled: isRemorsePeriod, hours, minutes };
}

const longestHours = 1_000_000;
