import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceData } from '../index.ts';

const data: ReferenceData = {
  properties: [
    { itemType: 'user', id: 'x_tier', label: 'Tier', values: ['one', 'two'], default: 'one' },
    { itemType: 'order', id: 'x_poNumber', required: true, length: 6 },
    { itemType: 'user', id: 'x_badge', type: 'number' },
  ],
  accounts: [
    {
      id: 'or-9',
      name: 'Nine Labs',
      otherAddresses: [
        {
          alias: 'Dock',
          address1: '1 Pier',
          city: 'Albany',
          state: 'NY',
          postalCode: '12207',
          country: 'US',
          types: ['at300001'],
        },
      ],
      x_region: 'north',
    },
  ],
  profiles: [
    { id: 'p1', organizationId: 'or-9', roles: [{ function: 'admin' }] },
    {
      id: 'p2',
      firstName: 'Ida',
      lastName: 'Vega',
      x_tier: 'two',
      x_badge: 7,
      creditCards: [
        { cardType: 'visa', cardLast4: '4242', expiryMonth: '09', expiryYear: '2031' },
        { id: 'card-2', cardType: 'visa', cardLast4: '1111', expiryMonth: '10', expiryYear: '2031', isDefault: true },
      ],
    },
  ],
  profileRequests: [
    { id: 'pq7', profileId: 'p2', organizationId: 'or-9', requesterComments: 'New here.', x_source: 'fair' },
  ],
  organizationRequests: [{ id: 'oq7', profileId: 'p2', name: 'Vega Works', status: 'review' }],
};

describe('people of one’s own', () => {
  it('given requests, cards and addresses, when they are read, then they are as they were brought', async () => {
    const desk = await checkedDesk(createReferenceServer({ seed: false, data }));
    expect((await desk('GET', '/profileRequests/pq7?expand=requestAll')).body).toMatchObject({
      status: 'new',
      requestedOrganizationID: 'or-9',
      requestedOrganizationName: 'Nine Labs',
      requesterComments: 'New here.',
      profile: { id: 'p2', firstName: 'Ida' },
      x_source: 'fair',
    });
    expect((await desk('GET', '/organizationRequests/oq7')).body).toMatchObject({
      name: 'Vega Works',
      status: 'review',
    });
    const { body: cards } = await desk<Schemas['CreditCardList']>('GET', '/profiles/p2/creditCards');
    expect(cards.items).toMatchObject([
      { cardNumber: 'xxxxxxxxxxxx4242', nameOnCard: 'Ida Vega', isDefault: false },
      { savedCardId: 'card-2', nickname: 'visa - 1111', isDefault: true },
    ]);
    const { body: addresses } = await desk<Schemas['AddressList']>('GET', '/addresses?orgId=or-9');
    expect(addresses.items).toContainEqual(
      expect.objectContaining({
        addressType: 'Dock',
        address: expect.objectContaining({ types: [expect.objectContaining({ id: 'at300001' })] }),
      }),
    );
  });

  it('given properties, when the API is used, then they decide, beside those of the seed', async () => {
    const desk = await checkedDesk(createReferenceServer({ data }));
    const { body: type } = await desk<Schemas['PropertyType']>('GET', '/shopperTypes/user');
    expect(type.properties).toMatchObject({
      x_loyaltyTier: { type: 'enumerated' },
      x_tier: { label: 'Tier', type: 'enumerated', values: ['one', 'two'], default: 'one' },
      // in place of the seed's
      x_badge: { type: 'number' },
    });
    const { body: profile } = await desk<Schemas['ProfileView']>('GET', '/profiles/p2');
    expect(profile.profileDetail).toMatchObject({ x_tier: 'two', x_badge: 7 });
    const order = { op: 'createOrder', profileId: 'p2' };
    const create = (own: object) => desk('POST', '/orders', { body: { ...order, ...own } });
    expect((await create({})).body).toMatchObject({ errorCode: '13001' });
    expect((await create({ x_poNumber: '1234567' })).body).toMatchObject({ errorCode: '13001' });
    expect((await create({ x_poNumber: '123456' })).status).toBe(200);
  });

  it('given properties that nobody defined, when they are loaded, then their first values define them', async () => {
    const desk = await checkedDesk(createReferenceServer({ seed: false, data }));
    const { body } = await desk<Schemas['ItemType']>('GET', '/itemTypes/organization');
    expect(body.specifications).toContainEqual(expect.objectContaining({ id: 'x_region', type: 'shortText' }));
  });

  it.each<[string, ReferenceData]>([
    ['data.properties[0].values: is missing', { properties: [{ itemType: 'user', id: 'x_a', type: 'enumerated' }] }],
    [
      'data.properties[0].values: a property of type number has none',
      { properties: [{ itemType: 'user', id: 'x_a', type: 'number', values: ['1'] }] },
    ],
    [
      'data.properties[0].default: must be one of a',
      { properties: [{ itemType: 'user', id: 'x_a', values: ['a'], default: 'b' }] },
    ],
    ['data.profiles[1].x_a: must be a number', { profiles: [{ x_a: 1 }, { x_a: 'one' }] }],
    ['data.profiles[0].x_a: must be a string, a number or a boolean', { profiles: [{ x_a: {} }] }],
    ['data.profiles[0].x_loyaltyTier: must be one of bronze', { profiles: [{ x_loyaltyTier: 'tin' }] }],
    [
      'data.profileRequests[0].organizationId: there is no account',
      { profiles: [{ id: 'p' }], profileRequests: [{ profileId: 'p', organizationId: 'none' }] },
    ],
    [
      'data.organizationRequests[0].profileId: there is no profile',
      { organizationRequests: [{ profileId: 'none', name: 'A' }] },
    ],
    [
      'data.accounts[0].shippingAddress.types[0]: there is no address type',
      {
        accounts: [{ shippingAddress: { address1: 'a', city: 'b', postalCode: 'c', country: 'US', types: ['none'] } }],
      },
    ],
    [
      'data.profiles[0].creditCards[0].cardLast4: must match pattern',
      {
        profiles: [
          { creditCards: [{ cardType: 'visa', cardLast4: '4111111111111111', expiryMonth: '09', expiryYear: '2031' }] },
        ],
      },
    ],
  ])('given a mistake, when it is loaded, then it is named: %s', (message, wrong) => {
    expect(() => createReferenceServer({ data: wrong })).toThrow(message);
  });

  it('given a definition in data, when its own fields are wrong, then they are named', () => {
    const wrong = { properties: [{ itemType: 'usr', id: 'nickname' }] };
    expect(() => createReferenceServer({ data: wrong as never })).toThrow(
      /data\.properties\[0\]\.itemType: .*user[\s\S]*data\.properties\[0\]\.id/,
    );
  });
});
