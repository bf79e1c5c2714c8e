/** Copying the items of an order into a cart. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import type { Order, ShippingGroup, ShippingGroups } from '../records.ts';
import { withoutOwnPrices } from './cart-lines.ts';
import { linesIn, partOf, withIds } from './shipping-groups.ts';

/** A cart with the items of an order behind its own; prices that agents set, gifts, payments and coupons stay behind. */
export function copiedInto(
  cart: Order,
  source: Order,
  { exclude = {}, mergeShippingGroups = false }: Pick<Schemas['CopyOrderRequest'], 'exclude' | 'mergeShippingGroups'>,
  newId: (prefix: string) => string,
): Order {
  const { order: ofOrder = [], commerceItem = [], commerceItems = [] } = exclude;
  const copy = withIds(
    {
      ...source,
      lines: source.lines
        .filter(({ gift }) => gift === undefined)
        .map(line => {
          const { properties, ...own } = withoutOwnPrices(line);
          return { ...own, properties: without(properties, [...commerceItem, ...commerceItems]) };
        }),
    },
    { line: () => newId('ci'), group: () => newId('sg') },
  );
  const takesGroups = mergeShippingGroups && !ofOrder.includes('shippingGroups');
  return {
    ...cart,
    lines: [...cart.lines, ...copy.lines],
    shippingGroups: takesGroups ? mergedGroups(cart, copy) : cart.shippingGroups,
    properties: { ...without(source.properties, ofOrder), ...cart.properties },
  };
}

/** The groups of a cart and of a copy; those that go to the same place by the same method are one. */
function mergedGroups(cart: Contents, copy: Contents): ShippingGroups {
  const [usual, ...others] = cart.shippingGroups;
  const isOpen = usual.pickup === undefined && (usual.address === undefined || cart.lines.length === 0);
  const [first, ...rest] = copy.shippingGroups;
  // a cart that goes nowhere yet goes where the copy does
  if (isOpen && others.length === 0 && rest.length === 0) return [withDestination(usual, first)];
  const groups = cart.lines.length === 0 ? [] : cart.shippingGroups.map(group => withParts(group, cart));
  for (const group of copy.shippingGroups.map(one => withParts(one, copy))) {
    const place = groups.findIndex(other => destination(other) === destination(group));
    const same = groups[place];
    if (same === undefined) groups.push(group);
    else groups[place] = { ...same, parts: [...(same.parts ?? []), ...(group.parts ?? [])] };
  }
  const [one = usual, ...more] = groups;
  return more.length === 0 ? [withoutParts(one)] : [one, ...more];
}

type Contents = Pick<Order, 'lines' | 'shippingGroups'>;

function withParts(group: ShippingGroup, order: Contents): ShippingGroup {
  return { ...group, state: 'INITIAL', parts: linesIn(order, group).map(line => partOf(line, group)) };
}

function withoutParts({ parts: _, ...group }: ShippingGroup): ShippingGroup {
  return group;
}

function destination({ address, methodId, pickup }: ShippingGroup): string {
  return JSON.stringify([{ ...address, id: '', alias: '' }, methodId, pickup]);
}

/** What the group says of where it goes stays; a copy that is picked up brings along its store, or else an address and a method. */
function withDestination(group: ShippingGroup, { address, methodId, pickup }: ShippingGroup): ShippingGroup {
  if (pickup !== undefined && group.address === undefined) {
    const { methodId: _, ...own } = group;
    return { ...own, pickup };
  }
  return {
    ...(address === undefined ? {} : { address }),
    ...(methodId === undefined ? {} : { methodId }),
    ...group,
  };
}

function without(properties: DynamicProperties, names: readonly string[]): DynamicProperties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
