/** What any instance refuses. @module */

import type { Reading } from './reading.ts';

const roleCode = '100091';

/**
 * Whether any instance refuses such a request with this code, so that one that carries it out violates the contract. That
 * other requests are refused rests on codes whose causes no document tells.
 */
export function isCertainlyRefused({ route }: Reading, errorCode: string): boolean {
  const { 'x-occ-errors': errors = [], 'x-occ-roles': roles } = route?.operation ?? {};
  return (
    (errorCode === roleCode && roles !== undefined) || errors.some(({ code, certain }) => code === errorCode && certain)
  );
}
