/** The states a return request goes through. One table: the server runs on it, and the documentation draws it. @module */

export type ReturnState = 'PENDING_CUSTOMER_ACTION' | 'PARTIAL_RETURN' | 'FULL_RETURN' | 'PENDING_REFUND' | 'COMPLETE';
export type ReturnItemState = 'AWAITING_RETURN' | 'RETURNED';

/** What can happen to a return request. */
export type ReturnEvent =
  | 'receivePart'
  | 'receiveAll'
  | 'adjustRefund'
  | 'refundInPart'
  | 'refundInFull'
  | 'markManualRefund'
  | 'sendReplacement'
  | 'close';

interface Transition {
  readonly from: ReturnState;
  readonly event: ReturnEvent;
  readonly to: ReturnState;
}

/** Every move the server makes. Once the refund has started, goods that are still missing are no longer waited for. */
export const returnTransitions: readonly Transition[] = [
  { from: 'PENDING_CUSTOMER_ACTION', event: 'receivePart', to: 'PARTIAL_RETURN' },
  { from: 'PENDING_CUSTOMER_ACTION', event: 'receiveAll', to: 'FULL_RETURN' },
  { from: 'PARTIAL_RETURN', event: 'receivePart', to: 'PARTIAL_RETURN' },
  { from: 'PARTIAL_RETURN', event: 'receiveAll', to: 'FULL_RETURN' },
  { from: 'PARTIAL_RETURN', event: 'adjustRefund', to: 'PARTIAL_RETURN' },
  { from: 'FULL_RETURN', event: 'adjustRefund', to: 'FULL_RETURN' },
  { from: 'PARTIAL_RETURN', event: 'refundInPart', to: 'PENDING_REFUND' },
  { from: 'PARTIAL_RETURN', event: 'refundInFull', to: 'COMPLETE' },
  { from: 'FULL_RETURN', event: 'refundInPart', to: 'PENDING_REFUND' },
  { from: 'FULL_RETURN', event: 'refundInFull', to: 'COMPLETE' },
  { from: 'PENDING_REFUND', event: 'markManualRefund', to: 'COMPLETE' },
  // exchanges only
  { from: 'FULL_RETURN', event: 'sendReplacement', to: 'COMPLETE' },
  { from: 'PENDING_CUSTOMER_ACTION', event: 'close', to: 'COMPLETE' },
  { from: 'PARTIAL_RETURN', event: 'close', to: 'COMPLETE' },
  { from: 'FULL_RETURN', event: 'close', to: 'COMPLETE' },
  { from: 'PENDING_REFUND', event: 'close', to: 'COMPLETE' },
];

/** The state after an event, or `undefined` when the table has no such move. */
export function nextReturnState(from: ReturnState, event: ReturnEvent): ReturnState | undefined {
  return returnTransitions.find(move => move.from === from && move.event === event)?.to;
}

/** Whether there is a state of this name. */
export function isReturnState(name: string): boolean {
  return returnTransitions.some(({ from, to }) => from === name || to === name);
}

/** Whether what an exchange brings may still be sent; goods come first. */
export function awaitsReplacement(state: ReturnState): boolean {
  return awaitsGoods(state) || nextReturnState(state, 'sendReplacement') !== undefined;
}

/** Whether goods may still arrive for a request in this state; until then nobody else can return them. */
export function awaitsGoods(state: ReturnState): boolean {
  return nextReturnState(state, 'receivePart') !== undefined;
}
