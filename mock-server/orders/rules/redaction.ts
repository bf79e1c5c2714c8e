/** Blanking properties of orders. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { isServersOwn } from './order-properties.ts';

/**
 * An order without the values of some properties.
 *
 * @throws {Refusal} 28403: OCC needs one; 28405: the order has no such property, or it is a list or an object.
 */
export function redacted(order: Order, names: readonly string[], now: number): Order {
  for (const [index, name] of names.entries()) {
    const path = `properties.${index}`;
    if (isServersOwn(name)) refuse('28403', { path, message: `${name} may not be redacted.` });
    const value = order.properties[name];
    if (value === undefined || (typeof value === 'object' && value !== null))
      refuse('28405', { path, message: `${name} cannot be redacted.` });
  }
  const blank = Object.fromEntries(names.map(name => [name, null]));
  return { ...order, properties: { ...order.properties, ...blank }, modifiedAt: now };
}
