/** The reference merchant's stores. They have no stock of their own: what is picked up comes from the usual one. @module */

import type { Location } from './records.ts';

const store = { pickUp: true, inventory: false, siteIds: [], hours: 'Mon to Sat 9 to 19' } as const;
const inUs = { alias: 'Store', country: 'US', id: '' } as const;

export const locations: readonly Location[] = [
  {
    ...store,
    id: 'loc-albany',
    name: 'Albany Store',
    address: { ...inUs, address1: '40 State Street', city: 'Albany', state: 'NY', postalCode: '12207' },
  },
  {
    ...store,
    id: 'loc-seattle',
    name: 'Seattle Store',
    address: { ...inUs, address1: '9 Pike Street', city: 'Seattle', state: 'WA', postalCode: '98101' },
  },
];
