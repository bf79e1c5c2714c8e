/** Documented error codes that a whole run on the reference server has not seen. @module */

import { eachOperation, type OpenApiDocument } from '../../spec/document.ts';
import { codesIn } from './reading.ts';
import type { Judged } from './run-behaviour.ts';

/**
 * Every documented code of an operation is seen, or its entry says why no request brings it about (`untested`); what is not
 * so, in words.
 */
export function unseenCodes(document: OpenApiDocument, judged: readonly Judged[]): string[] {
  const seen = new Set(
    judged.flatMap(({ verdict: { reading } }) => codesIn(reading.body).map(code => `${reading.operationId} ${code}`)),
  );
  return [...eachOperation(document)].flatMap(({ id, operation }) =>
    (operation['x-occ-errors'] ?? []).flatMap(({ code, when, untested }) => {
      const isSeen = seen.has(`${id} ${code}`);
      if (isSeen === (untested === undefined)) return [];
      return [isSeen ? `${id} ${code} was seen, although: ${untested}` : `${id} ${code} was never seen: ${when}`];
    }),
  );
}
