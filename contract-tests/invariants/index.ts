/** Everything that holds of every response of every operation. @module */

import type { Invariant } from '../engine/invariant.ts';
import { listChangesByOne, madeIsThere, readAfterWrite, refusedRemovesNothing } from './after-write.ts';
import { saysTheSame } from './agreement.ts';
import { becomesWhatWasSent } from './becomes.ts';
import { namedBack } from './both-ways.ts';
import { countsItsList } from './counts.ts';
import { detailIsItsRow } from './detail.ts';
import { expiresInTime } from './expiry.ts';
import { idAsAsked, scopeAsAsked, selfAsAsked } from './identity.ts';
import { amountsAreToldOneByOne } from './itemized.ts';
import { statesMoveAlong } from './lifecycle.ts';
import { inTheList } from './listed.ts';
import {
  countCoversRows,
  filterHolds,
  limitRespected,
  linksLeadOn,
  pageAsAsked,
  rowsAsSelected,
  sortAsAsked,
  sortedAsAsked,
  uniqueParts,
  uniqueRows,
} from './lists.ts';
import { asLookedUp } from './looked-up.ts';
import { sameMembers } from './members.ts';
import { signedOutIsOut, writtenIsRead } from './memory.ts';
import { moreIsLeft, nextIsThere } from './more.ts';
import { rowsAreNamed } from './named-rows.ts';
import { oneIsTheDefault } from './one-at-most.ts';
import type { RecordMemory } from './record-memory.ts';
import { dueOnSchedule } from './recurrence.ts';
import { sameEverywhere } from './same-record.ts';
import { nothingSecret } from './secrets.ts';
import { amountsAddUp } from './sums.ts';

/** Invariants of responses: of those that succeed, and of any. */
export interface Invariants {
  readonly ofSuccess: readonly Invariant[];
  readonly ofAny: readonly Invariant[];
}

/** Fresh invariants for the exchanges of a behaviour; the memory is that of the run. */
export function createInvariants(memory: RecordMemory): Invariants {
  const ofSuccess = [
    idAsAsked,
    selfAsAsked,
    scopeAsAsked,
    uniqueRows,
    uniqueParts,
    limitRespected,
    linksLeadOn,
    moreIsLeft,
    nextIsThere,
    rowsAreNamed,
    pageAsAsked,
    countCoversRows,
    sortAsAsked,
    sortedAsAsked,
    filterHolds,
    rowsAsSelected,
    amountsAddUp,
    countsItsList,
    amountsAreToldOneByOne,
    oneIsTheDefault,
    saysTheSame,
    asLookedUp,
    nothingSecret,
    detailIsItsRow(),
    expiresInTime(),
    dueOnSchedule(),
    writtenIsRead(),
    readAfterWrite(),
    becomesWhatWasSent(),
    listChangesByOne(),
    signedOutIsOut(),
    statesMoveAlong(),
    sameEverywhere(memory),
    inTheList(memory),
    namedBack(memory),
    sameMembers(memory),
  ];
  return { ofSuccess, ofAny: [madeIsThere(), refusedRemovesNothing()] };
}
