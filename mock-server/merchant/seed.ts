/** The reference merchant's sites, ways of shipping and settings. @module */

import type { ShippingMethod, ShippingRange } from '../catalog/records.ts';
import { type Amount, minor, portion } from '../wire/money.ts';
import type { Settings, Site } from './records.ts';

/** Sites; the third is closed. */
export const sites: readonly Site[] = [
  { id: 'siteUS', name: 'Outfitter', active: true, isDefault: true },
  { id: 'siteDE', name: 'Outfitter Deutschland', active: true, isDefault: false },
  { id: 'siteOutlet', name: 'Outfitter Outlet', active: false, isDefault: false },
];

// what one US cent comes to in each group's minor units, as a fraction: a yen is two thirds of a cent, a fils a third
const unitsPerCent: Readonly<Record<string, readonly [numerator: number, denominator: number]>> = {
  defaultPriceGroup: [1, 1],
  euroPriceGroup: [1, 1],
  yenPriceGroup: [3, 2],
  dinarPriceGroup: [3, 1],
};

/** What the merchant asks in each price list group, from what it asks in US cents; by id of the group. */
export function askedInEachGroup<T>(make: (asked: (cents: number) => Amount) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(unitsPerCent).map(([id, [numerator, denominator]]) => [
      id,
      make(cents => portion(minor(cents), numerator, denominator)),
    ]),
  );
}

/** Ranges that each go on to where the next one starts, the last one without end. */
function inEachGroup(ranges: readonly { readonly from: number; readonly cost: number }[]): ShippingMethod['ranges'] {
  return askedInEachGroup(asked =>
    ranges.map(({ from, cost }, index): ShippingRange => {
      const next = ranges[index + 1];
      return { low: asked(from), ...(next === undefined ? {} : { high: asked(next.from) }), amount: asked(cost) };
    }),
  );
}

/** Ways of shipping; one is switched off, one serves Germany only. */
export const shippingMethods: readonly ShippingMethod[] = [
  {
    id: 'groundShipping',
    displayName: 'Ground',
    description: 'Three to five working days; free from $150',
    enabled: true,
    displaySequence: 1,
    ranges: inEachGroup([
      { from: 0, cost: 695 },
      { from: 5_000, cost: 995 },
      { from: 15_000, cost: 0 },
    ]),
    countries: ['US'],
  },
  {
    id: 'twoDayShipping',
    displayName: 'Two-day',
    description: 'Two working days',
    enabled: true,
    displaySequence: 2,
    ranges: inEachGroup([
      { from: 0, cost: 1_495 },
      { from: 15_000, cost: 1_995 },
    ]),
    countries: ['US'],
  },
  {
    id: 'overnightShipping',
    displayName: 'Overnight',
    description: 'The next working day, when ordered before noon',
    enabled: true,
    displaySequence: 3,
    ranges: inEachGroup([{ from: 0, cost: 2_995 }]),
    countries: ['US'],
  },
  {
    id: 'droneShipping',
    displayName: 'Drone',
    description: 'A trial that has ended',
    enabled: false,
    displaySequence: 4,
    ranges: inEachGroup([{ from: 0, cost: 4_995 }]),
    countries: ['US'],
  },
  {
    id: 'paketShipping',
    displayName: 'Paket',
    description: 'Two to three working days in Germany; free from €100',
    enabled: true,
    displaySequence: 5,
    ranges: inEachGroup([
      { from: 0, cost: 590 },
      { from: 10_000, cost: 0 },
    ]),
    countries: ['DE'],
  },
];

/** Settings at the start. */
export const settings: Settings = {
  remorsePeriod: { enabled: true, hours: 1, minutes: 0 },
  agentConfiguration: {
    delegatedAdminAllowedThroughAgent: true,
    orderApprovalsAllowedThroughAgent: true,
    preorderBackorderAllowedThroughAgent: false,
    allowedOriginMethods: {},
  },
};
