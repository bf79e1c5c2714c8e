/** The UUID of an order. @module */

import type { Order } from '../records.ts';

/** A UUID that an order keeps over restarts: made of its id. */
export function uuidOf({ id }: Pick<Order, 'id'>): string {
  const digits = [...id]
    .map(character => character.charCodeAt(0).toString(16))
    .join('')
    .slice(-12);
  return `00000000-0000-4000-8000-${digits.padStart(12, '0')}`;
}
