/** What appeasements have given back. @module */

import type { PaidBack } from '../returns/rules/money-back.ts';
import type { Reading } from '../store/store.ts';
import { folded } from '../wire/folded.ts';

/** What the submitted appeasements of an order have given back. */
export function appeasedFor({ appeasements }: Pick<Reading, 'appeasements'>, orderId: string): readonly PaidBack[] {
  const submitted = appeasements.by.order
    .equal(folded(orderId))
    .slice()
    .filter(({ state }) => state === 'SUBMITTED');
  return submitted.flatMap(({ refunds }) => refunds);
}
