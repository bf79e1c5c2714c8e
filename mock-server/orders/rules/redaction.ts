/** Blanking properties of orders. @module */

import type { PropertyDefinitions } from '../../properties/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { isServersOwn } from './order-properties.ts';

/**
 * An order without the values of some properties.
 *
 * @throws {Refusal} 28403: OCC needs one; 28405: the merchant defined no such property, it is one of several values, must
 * have one, or is not for agents to set.
 */
export function redacted(order: Order, names: readonly string[], definitions: PropertyDefinitions, now: number): Order {
  for (const [index, name] of names.entries()) {
    const path = `properties.${index}`;
    if (isServersOwn(name)) refuse('28403', { path, message: `${name} may not be redacted.` });
    const definition = definitions.order.find(({ id }) => id === name);
    if (definition === undefined || definition.type === 'enumerated' || definition.required || !definition.writable)
      refuse('28405', { path, message: `${name} cannot be redacted.` });
  }
  const blank = Object.fromEntries(names.map(name => [name, null]));
  return { ...order, properties: { ...order.properties, ...blank }, modifiedAt: now };
}
