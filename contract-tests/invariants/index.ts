/** Everything that holds of every response of every operation. @module */

import type { Invariant } from '../engine/invariant.ts';
import { idAsAsked, scopeAsAsked, selfAsAsked } from './identity.ts';
import { statesMoveAlong } from './lifecycle.ts';
import {
  countCoversRows,
  filterHolds,
  limitRespected,
  pageAsAsked,
  sortAsAsked,
  sortedAsAsked,
  uniqueRows,
} from './lists.ts';
import { detailIsItsRow, signedOutIsOut, writtenIsRead } from './memory.ts';
import { type RecordMemory, sameEverywhere } from './same-record.ts';
import { nothingSecret } from './secrets.ts';
import { amountsAddUp } from './sums.ts';

/** Fresh invariants for the exchanges of a behaviour; the memory is that of the run. */
export function createInvariants(memory: RecordMemory): readonly Invariant[] {
  return [
    idAsAsked,
    selfAsAsked,
    scopeAsAsked,
    uniqueRows,
    limitRespected,
    pageAsAsked,
    countCoversRows,
    sortAsAsked,
    sortedAsAsked,
    filterHolds,
    amountsAddUp,
    nothingSecret,
    detailIsItsRow(),
    writtenIsRead(),
    signedOutIsOut(),
    statesMoveAlong(),
    sameEverywhere(memory),
  ];
}
