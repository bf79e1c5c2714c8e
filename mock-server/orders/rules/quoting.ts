/** Quotes: asked for, given and rejected. @module */

import type { Order, Quote } from '../records.ts';
import { stateAfter } from './order-lifecycle.ts';

/**
 * The order after a quote was asked for.
 *
 * @throws {Refusal} 20140: it is neither a cart nor quoted.
 */
export function quoteRequested(order: Order, by: string, note: string | undefined, now: number): Order {
  const state = stateAfter(order.state, 'requestQuote', 'orderId');
  const notes = [
    ...(order.quote?.notes ?? []),
    ...(note === undefined ? [] : [{ profileId: by, requestedAt: now, note }]),
  ];
  return { ...order, state, modifiedAt: now, quote: { requestedAt: now, notes } };
}

/**
 * The order after the quote was rejected.
 *
 * @throws {Refusal} 20140: it has not been quoted.
 */
export function quoteRejected(order: Order, rejectionNote: string | undefined, now: number): Order {
  const state = stateAfter(order.state, 'rejectQuote', 'id');
  const noted = rejectionNote === undefined ? {} : { rejectionNote };
  return { ...order, state, modifiedAt: now, quote: { ...quoteOf(order), ...noted, rejectedAt: now } };
}

/** What is known of the quote of an order; one that was brought along quoted was asked for when it was made. */
export function quoteOf({ quote, createdAt }: Order): Quote {
  return quote ?? { requestedAt: createdAt, notes: [] };
}
