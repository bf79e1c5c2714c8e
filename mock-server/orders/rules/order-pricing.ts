/** The price of an order by its shipping groups. @module */

import type { ShippingMethod } from '../../catalog/records.ts';
import type { Order, ShippingGroup, ShippingGroups } from '../records.ts';
import type { Delivery, LineToPrice, Priced, UnitsByLine } from './pricing.ts';

/** What was priced, in its shipping groups. */
export type InGroups<P> = Omit<P, 'split'> & Pick<Order, 'shippingGroups'>;

/** Prices what groups take; a group that takes nothing drops out, unless it is the only one. */
export function pricedInGroups<P extends Priced>(
  groups: readonly GroupToFill[],
  methods: { get(id: string): ShippingMethod | undefined },
  price: (deliveries: readonly Delivery[]) => P,
): InGroups<P> {
  const filled = groups.filter(({ units }) => units === undefined || units.size > 0);
  const kept = filled.length === 0 ? groups.slice(0, 1) : filled;
  const { split, ...priced } = price(
    kept.map(({ group: { methodId, address, pickup }, units }) => ({
      shippingMethod: methodId === undefined ? undefined : methods.get(methodId),
      destination: address ?? pickup,
      inventoryLocationId: pickup?.inventoryLocationId,
      ...(units === undefined ? {} : { units }),
    })),
  );
  const [first, ...others] = kept.map(({ group }, place): ShippingGroup => {
    const { parts: _, shippingDiscounts: __, ...own } = group;
    return { ...own, ...split?.[place] };
  });
  if (first === undefined) throw new TypeError('an order has a shipping group');
  const shippingGroups: ShippingGroups = [first, ...others];
  return { ...priced, shippingGroups };
}

/** A group with the units of lines that go with it; absent: all, of the only group. */
export interface GroupToFill {
  readonly group: ShippingGroup;
  readonly units?: UnitsByLine;
}

/**
 * The groups of an order with the units they take of lines that have changed: what there is more of goes with the group
 * that has the line already, or with the first one.
 */
export function groupsFor(groups: ShippingGroups, lines: readonly LineToPrice[]): GroupToFill[] {
  const wantedOf = ({ id }: LineToPrice) =>
    groups.map(({ parts = [] }) => parts.find(({ lineId }) => lineId === id)?.quantity ?? 0);
  return filled(groups, lines, wantedOf, wanted =>
    Math.max(
      0,
      wanted.findIndex(units => units > 0),
    ),
  );
}

/**
 * Groups with the units that they want of each line, as far as there are any; `restTo` says which gets what none of them
 * wants. Add-ons and configured parts go with their item.
 */
export function filled(
  groups: readonly ShippingGroup[],
  lines: readonly LineToPrice[],
  wantedOf: (line: LineToPrice) => readonly number[],
  restTo: (wanted: readonly number[]) => number,
): GroupToFill[] {
  if (groups.length === 1) return groups.map(group => ({ group }));
  const unitsOf = new Map<string, readonly number[]>();
  const byId = new Map(lines.map(line => [line.id, line]));
  for (const line of lines) {
    const parent = byId.get(line.parentId ?? '');
    const ofParent = parent === undefined ? undefined : unitsOf.get(parent.id);
    const wanted =
      parent === undefined || ofParent === undefined
        ? wantedOf(line)
        : ofParent.map(units => Math.floor((line.quantity * units) / parent.quantity));
    const rest = ofParent === undefined ? restTo(wanted) : ofParent.findIndex(units => units > 0);
    unitsOf.set(line.id, allOf(line.quantity, wanted, rest));
  }
  return groups.map((group, place) => {
    const units = [...unitsOf].map(([id, ofLine]) => [id, ofLine[place] ?? 0] as const);
    return { group, units: new Map(units.filter(([, count]) => count > 0)) };
  });
}

/** Parts of a quantity near what is wanted of it; they add up to it. */
function allOf(quantity: number, wanted: readonly number[], restTo: number): number[] {
  let left = quantity;
  const parts = wanted.map(units => {
    const part = Math.min(units, left);
    left -= part;
    return part;
  });
  return parts.map((units, place) => (place === restTo ? units + left : units));
}
