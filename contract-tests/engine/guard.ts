/** What may be sent to an instance that is only read. @module */

import type { OpenApiDocument } from '../../spec/document.ts';
import { isReading } from '../invariants/reads.ts';
import { createReader } from './reading.ts';
import { bodyOf, type Send, unanswered } from './recorder.ts';

/**
 * Sends what only reads, by its kind and not by what the instance would make of it, and nothing else: a behaviour that would
 * send more is skipped, whatever it declares.
 */
export function readingOnly(document: OpenApiDocument, send: Send, onBlocked: (why: string) => void): Send {
  const read = createReader(document);
  return async request => {
    const reading = read(unanswered(request, await bodyOf(request)));
    if (isReading(reading)) return send(request);
    const why = `read only: ${reading.operationId ?? request.method} may write; pass --write to let it`;
    onBlocked(why);
    throw new Error(why);
  };
}
