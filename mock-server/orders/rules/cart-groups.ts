/** What a request says of where the goods of a cart go, and how. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { ShippingMethod } from '../../catalog/records.ts';
import type { Location } from '../../locations/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, ShippingGroup } from '../records.ts';
import { quantityOf } from './cart-lines.ts';
import { destinationOf, shippingMethodFor } from './destination.ts';
import { isBought } from './gifts.ts';
import { lineNamed } from './line-named.ts';
import { orderAddress } from './order-address.ts';
import { filled, type GroupToFill, groupsFor } from './order-pricing.ts';
import { inStorePickup, requestedPickup } from './pickup.ts';
import type { LineToPrice } from './pricing.ts';

/** The parts of a request about a cart that say it. */
export type DeliveryRequest = Pick<Schemas['CreateOrderRequest'], 'shoppingCart' | 'shippingGroups'> & OneDelivery;
type OneDelivery = Pick<Schemas['ShippingGroupRequest'], 'shippingAddress' | 'shippingMethod'>;
type Item = Schemas['CartItemRequest'];

/** What groups are made with. */
export interface GroupContext {
  readonly shippingMethods: { get(id: string): ShippingMethod | undefined; values(): Iterable<ShippingMethod> };
  readonly locations: { get(id: string): Location | undefined };
  /** Hands out ids with a prefix, for instance `ci`. */
  readonly newId: (prefix: string) => string;
}

const hardgood = 'hardgoodShippingGroup';

/**
 * The items a request asks for, those of its groups where it lists no others; `undefined`: what the cart has. A group that
 * lists nothing takes what the others leave of the cart.
 */
export function itemsIn({ shoppingCart, shippingGroups = [] }: DeliveryRequest): readonly Item[] | undefined {
  if (shoppingCart?.items !== undefined) return shoppingCart.items;
  const listed = shippingGroups.flatMap(({ items }) => (items === undefined ? [] : [items]));
  return listed.length === 0 || listed.length < shippingGroups.length ? undefined : together(listed.flat());
}

/**
 * The groups of a cart as a request wants them, each with what goes with it. A group that the cart has, by its id or its
 * place, keeps what the request does not mention. An address or a method outside groups is for everything.
 *
 * @throws {Refusal} 28088, 28128: method or address; 13001: a group wants what is not in the cart.
 */
export function changedGroups(
  cart: Order,
  request: DeliveryRequest,
  lines: readonly LineToPrice[],
  context: GroupContext,
): GroupToFill[] {
  const { shippingGroups = [], shippingAddress, shippingMethod } = request;
  if (shippingGroups.length === 0) {
    if (shippingAddress === undefined && shippingMethod === undefined) return groupsFor(cart.shippingGroups, lines);
    return [{ group: changedGroup(withoutPickup(cart.shippingGroups[0]), request, cart, context) }];
  }
  const before = groupsBefore(cart, shippingGroups);
  const groups = shippingGroups.map((sent, index) => {
    const known = before[index] ?? { id: context.newId('sg'), state: 'INITIAL' };
    const path = `shippingGroups.${index}`;
    if (!isPickedUp(sent, known, path)) return changedGroup(withoutPickup(known), sent, cart, context);
    const { address: _, methodId: __, pickup, ...group } = known;
    return { ...group, pickup: requestedPickup(sent, pickup, cart.siteId, context.locations, path) };
  });
  return taking(
    groups,
    // gifts are the server's to add, wherever they are sent back
    shippingGroups.map(({ items }) => items?.filter(isBought)),
    lines,
  );
}

/**
 * Groups with the lines that they want; what none of them wants goes with the first one that lists nothing, or with the first.
 *
 * @throws {Refusal} 13001: they want more than there is.
 */
export function taking(
  groups: readonly ShippingGroup[],
  items: readonly (readonly Item[] | undefined)[],
  lines: readonly LineToPrice[],
): GroupToFill[] {
  const wanted = unitsWanted(items, lines);
  const rest = Math.max(0, items.indexOf(undefined));
  return filled(
    groups,
    lines,
    ({ id }) => wanted.map(units => units.get(id) ?? 0),
    () => rest,
  );
}

/** Whether a group is picked up: it says so, or was before and says nothing else. */
function isPickedUp(
  { type, locationId, shippingAddress, shippingMethod }: Schemas['ShippingGroupRequest'],
  before: ShippingGroup,
  path: string,
): boolean {
  if (type === inStorePickup) return true;
  if (type !== undefined && type !== '' && type !== hardgood)
    return refuse('28088', { path: `${path}.type`, message: `Nothing is shipped as ${type}.` });
  const isShipped = type === hardgood || shippingAddress !== undefined || shippingMethod !== undefined;
  return locationId !== undefined || (before.pickup !== undefined && !isShipped);
}

function withoutPickup({ pickup: _, ...group }: ShippingGroup): ShippingGroup {
  return group;
}

/** The groups of a cart that a request means. */
function groupsBefore(
  { shippingGroups }: Order,
  sent: readonly Schemas['ShippingGroupRequest'][],
): (ShippingGroup | undefined)[] {
  const named = sent.map(({ shippingGroupId }) => shippingGroups.find(({ id }) => id === shippingGroupId));
  const free = shippingGroups.filter(group => !named.includes(group));
  return named.map((group, index) => group ?? free.find(candidate => candidate === shippingGroups[index]));
}

function changedGroup(
  current: ShippingGroup,
  { shippingAddress, shippingMethod }: OneDelivery,
  { priceListGroupId }: Order,
  { shippingMethods: methods }: GroupContext,
): ShippingGroup {
  const { address: currentAddress, methodId: currentMethod, ...group } = current;
  const destination = shippingAddress === undefined ? currentAddress : destinationOf(shippingAddress, methods.values());
  const address = shippingAddress === undefined ? currentAddress : orderAddress(shippingAddress, destination);
  const methodId = methodIn(shippingMethod) ?? currentMethod;
  if (methodId !== undefined) shippingMethodFor(methodId, { destination, priceListGroupId }, methods);
  return { ...group, ...(address === undefined ? {} : { address }), ...(methodId === undefined ? {} : { methodId }) };
}

/** A cart without method shows its group's type in the method's place; a client that sends it back names no method. */
function methodIn(sent: Schemas['ShippingMethodRequest'] | undefined): string | undefined {
  return [hardgood, inStorePickup, ''].includes(sent?.value ?? '') ? undefined : sent?.value;
}

/** How many units of each line the groups want. */
function unitsWanted(
  groups: readonly (readonly Item[] | undefined)[],
  lines: readonly LineToPrice[],
): Map<string, number>[] {
  const left = new Map(lines.map(({ id, quantity }) => [id, quantity]));
  return groups.map((items = [], index) => {
    const units = new Map<string, number>();
    for (const [place, item] of items.entries()) {
      const path = `shippingGroups.${index}.items.${place}`;
      let missing = quantityOf(item, path);
      for (const { id } of linesMeant(item, lines)) {
        const taken = Math.min(missing, left.get(id) ?? 0);
        left.set(id, (left.get(id) ?? 0) - taken);
        units.set(id, (units.get(id) ?? 0) + taken);
        missing -= taken;
      }
      if (missing > 0) refuse('13001', { path, message: 'The shipping groups have more of the item than the cart.' });
    }
    return units;
  });
}

/** The lines an item of a group can mean: the one it names, or all of its SKU. */
function linesMeant({ commerceItemId, catRefId }: Item, lines: readonly LineToPrice[]): readonly LineToPrice[] {
  const named = lineNamed(lines, commerceItemId);
  return named !== undefined
    ? [named]
    : lines.filter(({ sku, parentId }) => sku.id === catRefId && parentId === undefined);
}

/** Items of several groups; a line that is in several of them is one item. */
function together(items: readonly Item[]): Item[] {
  const byLine = new Map<string, Item>();
  for (const [index, item] of items.entries()) {
    const { commerceItemId = `#${index}` } = item;
    const first = byLine.get(commerceItemId);
    const quantity = Number(first?.quantity) + Number(item.quantity);
    byLine.set(commerceItemId, first === undefined ? item : { ...first, quantity });
  }
  return [...byLine.values()];
}
