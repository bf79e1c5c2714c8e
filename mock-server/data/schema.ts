/** The format of users' data as a JSON Schema. A property that it and the types do not share does not compile. @module */

import type { Schema } from '../../spec/document.ts';
import type { ReferenceData } from './format.ts';
import { product, shippingMethod } from './schema-catalog.ts';
import { location, property, site } from './schema-merchant.ts';
import { fund, order, returnRequest } from './schema-orders.ts';
import { account, agent, organizationRequest, profile, profileRequest } from './schema-people.ts';
import { coupon, promotion } from './schema-promotions.ts';

/** Schema of one record of each kind, by the property of the data. */
export const recordSchemas: Readonly<Record<Exclude<keyof ReferenceData, 'settings'>, Schema>> = {
  properties: property,
  sites: site,
  shippingMethods: shippingMethod,
  locations: location,
  agents: agent,
  products: product,
  accounts: account,
  profiles: profile,
  promotions: promotion,
  coupons: coupon,
  profileRequests: profileRequest,
  organizationRequests: organizationRequest,
  funds: fund,
  orders: order,
  returns: returnRequest,
};

/** Schema of the whole; its settings and records have schemas of their own. */
export const dataSchema: Schema = {
  type: 'object',
  properties: {
    settings: {},
    ...Object.fromEntries(Object.keys(recordSchemas).map(kind => [kind, { type: 'array' }])),
  },
  additionalProperties: false,
};
