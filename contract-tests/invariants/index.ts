/** Everything that holds of every response of every operation. @module */

import type { Invariant } from '../engine/invariant.ts';
import { idAsAsked, scopeAsAsked } from './identity.ts';
import { statesMoveAlong } from './lifecycle.ts';
import { countCoversRows, filterHolds, limitRespected, pageAsAsked, sortedAsAsked, uniqueRows } from './lists.ts';
import { detailIsItsRow, signedOutIsOut, writtenIsRead } from './memory.ts';
import { nothingSecret } from './secrets.ts';
import { amountsAddUp } from './sums.ts';

/** Fresh invariants for a sequence of exchanges with one state of the target. */
export function createInvariants(): readonly Invariant[] {
  return [
    idAsAsked,
    scopeAsAsked,
    uniqueRows,
    limitRespected,
    pageAsAsked,
    countCoversRows,
    sortedAsAsked,
    filterHolds,
    amountsAddUp,
    nothingSecret,
    detailIsItsRow(),
    writtenIsRead(),
    signedOutIsOut(),
    statesMoveAlong(),
  ];
}
