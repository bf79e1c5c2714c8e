/** The reference merchant's sites, ways of shipping and settings. @module */

import type { ShippingMethod } from '../catalog/records.ts';
import type { Settings, Site } from './records.ts';

/** Sites; the third is closed. */
export const sites: readonly Site[] = [
  { id: 'siteUS', name: 'Outfitter', active: true, isDefault: true },
  { id: 'siteDE', name: 'Outfitter Deutschland', active: true, isDefault: false },
  { id: 'siteOutlet', name: 'Outfitter Outlet', active: false, isDefault: false },
];

/** Ways of shipping; one is switched off, one serves Germany only. */
export const shippingMethods: readonly ShippingMethod[] = [
  {
    id: 'groundShipping',
    displayName: 'Ground',
    description: 'Three to five working days; free from $150',
    enabled: true,
    displaySequence: 1,
    ranges: [
      { low: 0, high: 5_000, amount: 695 },
      { low: 5_000, high: 15_000, amount: 995 },
      { low: 15_000, amount: 0 },
    ],
    countries: ['US'],
  },
  {
    id: 'twoDayShipping',
    displayName: 'Two-day',
    description: 'Two working days',
    enabled: true,
    displaySequence: 2,
    ranges: [
      { low: 0, high: 15_000, amount: 1_495 },
      { low: 15_000, amount: 1_995 },
    ],
    countries: ['US'],
  },
  {
    id: 'overnightShipping',
    displayName: 'Overnight',
    description: 'The next working day, when ordered before noon',
    enabled: true,
    displaySequence: 3,
    ranges: [{ low: 0, amount: 2_995 }],
    countries: ['US'],
  },
  {
    id: 'droneShipping',
    displayName: 'Drone',
    description: 'A trial that has ended',
    enabled: false,
    displaySequence: 4,
    ranges: [{ low: 0, amount: 4_995 }],
    countries: ['US'],
  },
  {
    id: 'paketShipping',
    displayName: 'Paket',
    description: 'Two to three working days in Germany; free from €100',
    enabled: true,
    displaySequence: 5,
    ranges: [
      { low: 0, high: 10_000, amount: 590 },
      { low: 10_000, amount: 0 },
    ],
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
