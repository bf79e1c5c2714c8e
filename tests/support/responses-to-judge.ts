/** Responses as the specification documents them, to be judged whole or with something changed. @module */

import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../exchange.ts';

const document = readDocument();

/** An example of the specification with some properties changed: whole, and right but for these. */
function example(name: string, changes: object): object {
  const found = document.components.examples?.[name]?.value;
  if (typeof found !== 'object') throw new Error(`the specification has no example ${name}`);
  return { ...found, ...changes };
}

export const order = (changes: object) => example('order', { id: 'o1', links: [], ...changes });

/** A row of a search, right but for the changes. */
export function row(changes: object): object {
  const { items } = example('orderPage', {}) as { readonly items: readonly object[] };
  return { ...items[0], ...changes };
}

export const failure = { errorCode: '210105', message: 'There is no such order.', status: '404' };
export const page = (items: readonly object[], more: object = {}) => ({
  items,
  total: items.length,
  totalResults: items.length,
  limit: 250,
  offset: 0,
  sort: [],
  links: [{ rel: 'self', href: '/' }],
  ...more,
});
export const scim = (q: string, more = '') => `GET /orders?queryFormat=SCIM&q=${encodeURIComponent(q)}${more}`;
export const two = [row({ id: 'o1', state: 'QUEUED' }), row({ id: 'o2', state: 'SUBMITTED' })];

/** What a text search finds of shoppers in Boston: one of an account, and with more than that. */
export const inBoston = (changes: object) => {
  const address = (postalCode: string | null) => ({ repositoryId: `ad-${postalCode}`, postalCode });
  const profileDetail = {
    id: '1',
    shippingAddress: address('14217'),
    shippingAddresses: [],
    contactShippingAddress: address('14217'),
    secondaryOrganizations: [],
    ...changes,
  };
  return exchange(`GET /profiles?q=${encodeURIComponent('{"postalCode":"021"}')}`, {
    profileList: [{ profileDetail }],
  });
};
export const homes = [
  { repositoryId: 'ad1', postalCode: '14217' },
  { repositoryId: 'ad2', postalCode: '02104' },
];
export const addressOf = (repositoryId: string) => ({
  addressType: 'Home',
  address: { repositoryId, city: 'Boston' },
  links: [],
});
export const addresses = (...ids: readonly string[]) => ({ items: ids.map(addressOf), links: [] });
export const card = (changes: object) =>
  example('card', { savedCardId: 'c1', repositoryId: 'c1', links: [], ...changes });
export const member = (changes: object) => example('member', { id: 'bb-110002', ...changes });
const prices = { amount: 10, shipping: 5, shippingSurchargeValue: 0, tax: 1.1, total: 16.1 };
/** An order that costs so much, whatever its groups do. */
export const priced = (changes: object = {}) =>
  order({
    id: 'o1',
    state: 'QUEUED',
    priceInfo: { ...prices, ...changes },
    shippingGroups: [],
    taxPriceInfo: { amount: 1.1 },
  });
