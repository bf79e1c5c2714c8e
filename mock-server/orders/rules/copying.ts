/** Copying the items of an order into a cart. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import type { Order, ShippingGroup } from '../records.ts';
import { withoutOwnPrices } from './cart-lines.ts';

/** A cart with the items of an order behind its own; prices that agents set, gifts, payments and coupons stay behind. */
export function copiedInto(
  cart: Order,
  source: Order,
  { exclude = {}, mergeShippingGroups = false }: Pick<Schemas['CopyOrderRequest'], 'exclude' | 'mergeShippingGroups'>,
  newId: (prefix: string) => string,
): Order {
  const { order: ofOrder = [], commerceItem = [], commerceItems = [] } = exclude;
  const lines = source.lines
    .filter(({ gift }) => gift === undefined)
    .map(line => {
      const { properties, ...own } = withoutOwnPrices(line);
      return { ...own, id: newId('ci'), properties: without(properties, [...commerceItem, ...commerceItems]) };
    });
  const takesGroup = mergeShippingGroups && !ofOrder.includes('shippingGroups');
  return {
    ...cart,
    lines: [...cart.lines, ...lines],
    shippingGroup: takesGroup ? withDestination(cart.shippingGroup, source.shippingGroup) : cart.shippingGroup,
    properties: { ...without(source.properties, ofOrder), ...cart.properties },
  };
}

function withDestination(group: ShippingGroup, { address, methodId }: ShippingGroup): ShippingGroup {
  return {
    ...(address === undefined ? {} : { address }),
    ...(methodId === undefined ? {} : { methodId }),
    ...group,
  };
}

function without(properties: DynamicProperties, names: readonly string[]): DynamicProperties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
