/** What of an order goes with which of its shipping groups. @module */

import { type Amount, minus, sum } from '../../wire/money.ts';
import type { LinePart, Order, OrderLine, PriceInfo, ShippingGroup, ShippingGroups } from '../records.ts';

/** What holds goods. */
type Contents = Pick<Order, 'lines' | 'shippingGroups'>;

/** The lines of an order as far as they go with one of its groups: their units in it, and what those cost. */
export function linesIn({ lines }: Pick<Order, 'lines'>, { parts }: ShippingGroup): readonly OrderLine[] {
  if (parts === undefined) return lines;
  const byId = new Map(lines.map(line => [line.id, line]));
  return parts.flatMap(({ lineId, externalPriceQuantity, ...part }) => {
    const line = byId.get(lineId);
    if (line === undefined) return [];
    const { shippedQuantity: _, ...whole } = line;
    const properties =
      externalPriceQuantity === undefined ? line.properties : { ...line.properties, externalPriceQuantity };
    return [{ ...whole, ...part, properties }];
  });
}

/** What a group costs. */
export function priceOfGroup(order: Order, group: ShippingGroup): PriceInfo {
  if (group.parts === undefined) return order.priceInfo;
  const shippingDiscount = sum((group.shippingDiscounts ?? []).map(({ amount }) => amount));
  return priceOfParts(group.parts, shippingDiscount);
}

/** What lines, or parts of them, cost together by what they bear of each charge. */
export function priceOfParts(parts: readonly Shares[], shippingDiscount: Amount): PriceInfo {
  const total = (of: keyof Shares) => sum(parts.map(part => part[of]));
  const rawSubtotal = total('rawTotal');
  const discount = total('discountShare');
  const amount = minus(rawSubtotal, discount);
  const [shipping, surcharge, tax] = [total('shippingShare'), total('surcharge'), total('taxShare')];
  const charges = { shipping, shippingDiscount, surcharge, tax };
  return { amount, rawSubtotal, discount, ...charges, total: sum([amount, shipping, surcharge, tax]) };
}

type Shares = { readonly [Name in (typeof shares)[number]]: Amount };
const shares = ['rawTotal', 'discountShare', 'taxShare', 'shippingShare', 'surcharge'] as const;

/** The first group with units of a line. */
export function groupOfLine({ shippingGroups }: Contents, lineId: string): ShippingGroup {
  return groupsOfLine({ shippingGroups }, lineId)[0] ?? shippingGroups[0];
}

/** The groups with units of a line. */
export function groupsOfLine({ shippingGroups }: Pick<Contents, 'shippingGroups'>, lineId: string): ShippingGroup[] {
  return shippingGroups.filter(({ parts }) => parts === undefined || parts.some(part => part.lineId === lineId));
}

/** Whether goods of a group can find their way. */
export function isAddressed({ address, methodId, pickup }: ShippingGroup): boolean {
  return pickup !== undefined || (address !== undefined && methodId !== undefined);
}

/** Where goods of a group find their way. */
export type Destination = Pick<ShippingGroup, 'address' | 'pickup'>;

/** Whose goods a group holds, as far as it tells. */
export function contactOf({
  address,
  pickup,
}: Destination): Partial<Record<'firstName' | 'lastName' | 'email', string>> {
  return address ?? pickup ?? {};
}

/** An order with other lines in its groups; those of several groups come together in the order's. */
export function withLinesIn<O extends Contents>(
  order: O,
  change: (line: OrderLine, group: ShippingGroup) => OrderLine,
): O {
  const [only, ...others] = order.shippingGroups;
  if (others.length === 0) return { ...order, lines: order.lines.map(line => change(line, only)) };
  const parts = new Map<string, LinePart[]>();
  const shippingGroups = mapGroups(order.shippingGroups, group => {
    const changed = linesIn(order, group).map(line => partOf(change(line, group), group));
    for (const part of changed) parts.set(part.lineId, [...(parts.get(part.lineId) ?? []), part]);
    return { ...group, parts: changed };
  });
  return { ...order, shippingGroups, lines: order.lines.map(line => together(line, parts.get(line.id) ?? [])) };
}

/** The groups of an order, each changed. */
export function mapGroups(groups: ShippingGroups, change: (group: ShippingGroup) => ShippingGroup): ShippingGroups {
  const [first, ...others] = groups;
  return [change(first), ...others.map(change)];
}

/** Lines and groups under other ids. */
export function withIds(
  { lines, shippingGroups }: Contents,
  idOf: { readonly line: (line: OrderLine) => string; readonly group?: () => string },
): Contents {
  const ids = new Map(lines.map(line => [line.id, idOf.line(line)]));
  const renamed = (id: string) => ids.get(id) ?? id;
  return {
    lines: lines.map(({ parentId, ...line }) => ({
      ...line,
      id: renamed(line.id),
      ...(parentId === undefined ? {} : { parentId: renamed(parentId) }),
    })),
    shippingGroups: mapGroups(shippingGroups, ({ parts, ...group }) => ({
      ...group,
      id: idOf.group?.() ?? group.id,
      ...(parts === undefined ? {} : { parts: parts.map(part => ({ ...part, lineId: renamed(part.lineId) })) }),
    })),
  };
}

/** Units of a line in a group, as part of it. */
export function partOf(line: OrderLine, { parts = [] }: ShippingGroup): LinePart {
  const { id: lineId, quantity, returnedQuantity, shippedQuantity, preOrderQuantity, backOrderQuantity, state } = line;
  const externalPriceQuantity = parts.find(part => part.lineId === lineId)?.externalPriceQuantity;
  return {
    lineId,
    quantity,
    returnedQuantity,
    preOrderQuantity,
    backOrderQuantity,
    rawTotal: line.rawTotal,
    discounts: line.discounts,
    discountShare: line.discountShare,
    taxShare: line.taxShare,
    shippingShare: line.shippingShare,
    surcharge: line.surcharge,
    state,
    ...(shippedQuantity === undefined ? {} : { shippedQuantity }),
    ...(externalPriceQuantity === undefined ? {} : { externalPriceQuantity }),
  };
}

/** A line as its parts have it: its state is that of the part that has come least far. */
function together({ shippedQuantity: _, ...line }: OrderLine, parts: readonly LinePart[]): OrderLine {
  const count = (of: (part: LinePart) => number) => parts.reduce((all, part) => all + of(part), 0);
  const states = parts.map(part => part.state);
  // what is not in stock yet comes after what is
  const last = states.find(one => one !== 'DELIVERED' && one !== 'INITIAL') ?? states.find(one => one !== 'DELIVERED');
  const shipped = count(unitsShipped);
  return {
    ...line,
    state: last ?? states[0] ?? line.state,
    returnedQuantity: count(part => part.returnedQuantity),
    preOrderQuantity: count(part => part.preOrderQuantity),
    backOrderQuantity: count(part => part.backOrderQuantity),
    ...(shipped === 0 || shipped === line.quantity ? {} : { shippedQuantity: shipped }),
    ...Object.fromEntries(shares.map(name => [name, sum(parts.map(part => part[name]))])),
  };
}

/** Units of a line that have been shipped. */
export function unitsShipped({
  quantity,
  state,
  shippedQuantity,
}: Pick<OrderLine, 'quantity' | 'state' | 'shippedQuantity'>): number {
  return shippedQuantity ?? (state === 'DELIVERED' ? quantity : 0);
}
