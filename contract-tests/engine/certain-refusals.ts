/** What any instance refuses. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { isReading } from '../invariants/reads.ts';
import type { Blamed } from './assert-refused.ts';
import { createReader, type Reading } from './reading.ts';
import type { Exchange } from './recorder.ts';

const roleCode = '100091';

/**
 * Whether any instance refuses such a request with this code, so that one that carries it out violates the contract: what its
 * path names cannot be changed or removed where it is not there (404). That other requests are refused rests on codes whose
 * causes no document tells.
 */
export function isCertainlyRefused({ route }: Reading, errorCode: string): boolean {
  if (route === undefined) return false;
  const { 'x-occ-errors': errors = [], 'x-occ-roles': roles } = route.operation;
  const isOfOne = route.path.includes('{') && ['put', 'delete'].includes(route.method);
  return (
    (errorCode === roleCode && roles !== undefined) ||
    errors.some(({ code, status, certain = isOfOne && status === 404 }) => code === errorCode && certain)
  );
}

/** Finds what was carried out though it should have been refused: the last of what was sent, or before what was read after it the write. */
export function createBlame(
  document: OpenApiDocument,
): (exchanges: readonly Exchange[], errorCode: string, after?: number) => Blamed {
  const read = createReader(document);
  return (exchanges, errorCode, after = 0) => {
    const isWrite = (reading: Reading) => reading.route !== undefined && !isReading(reading);
    const write = exchanges.findLast(exchange => isWrite(read(exchange)));
    const sure = [write, exchanges.at(-1)].find(
      exchange => exchange !== undefined && isCertainlyRefused(read(exchange), errorCode),
    );
    const hasWritten = exchanges.slice(after).some(exchange => exchange.status < 300 && isWrite(read(exchange)));
    return { exchange: sure ?? exchanges.at(-1), isCertain: sure !== undefined, hasWritten };
  };
}
