/** A shop of which everything is known: each kind of record, with all that it may have. @module */

import { home, office } from './addresses.ts';
import { orders } from './orders.ts';

/** What is sold, and how it is sent. */
const catalog = {
  properties: [
    { itemType: 'user', id: 'x_knownSize', type: 'number', label: 'Size' },
    { itemType: 'organization', id: 'x_knownGrade', values: ['gold', 'silver'] },
    { itemType: 'order', id: 'x_knownMark', default: 'unmarked', length: 8 },
    { itemType: 'commerceItem', id: 'x_knownText' },
  ],
  locations: [
    { id: 'known-store', name: 'Pine Street', address: home, hours: '9-5', inventory: true },
    { id: 'known-depot', name: 'Depot', address: office, pickUp: false },
  ],
  shippingMethods: [
    {
      id: 'known-parcel',
      displayName: 'Parcel',
      description: 'In three days',
      displaySequence: 1,
      ranges: [
        { high: 50, amount: 7 },
        { low: 50, amount: 4 },
      ],
    },
    { id: 'known-rider', displayName: 'Rider', displaySequence: 2, ranges: [{ amount: 20 }] },
  ],
  products: [
    {
      id: 'known-vase',
      displayName: 'Vase',
      description: 'A vase of glass',
      brand: 'Glass & Co',
      categoryId: 'known-glass',
      listPrice: 49.99,
      shippingSurcharge: 2.5,
      creationDate: '2025-01-01T00:00:00.000Z',
    },
    {
      id: 'known-book',
      categoryId: 'known-paper',
      listPrice: 12.5,
      salePrice: 10,
      orderLimit: 5,
      skus: [
        { id: 'known-book-sku', displayName: 'Book', barcode: '4006381333931', inStockQuantity: 50 },
        { id: 'known-book-gone', active: false },
      ],
    },
    {
      id: 'known-shirt',
      listPrice: 20,
      skus: [
        { id: 'known-shirt-red', variant: { color: 'Red', size: 'M' }, inStockQuantities: { 'known-store': 3 } },
        {
          id: 'known-shirt-blue',
          variant: { color: 'Blue', size: 'M' },
          listPrice: 20,
          salePrice: 15,
          nonreturnable: true,
        },
        { id: 'known-shirt-wide', variant: { color: 'Red', size: 'XL' }, inStockQuantities: { 'known-store': 2 } },
        {
          id: 'known-shirt-late',
          variant: { color: 'Red', size: 'L' },
          inStockQuantity: 0,
          backOrderableQuantity: 5,
          availabilityDate: '2031-05-05T00:00:00.000Z',
        },
      ],
    },
    { id: 'known-frame', listPrice: 30, addOnProductIds: ['known-card'] },
    { id: 'known-card', listPrice: 1.5, notForIndividualSale: true },
    { id: 'known-mug', listPrice: 5 },
    { id: 'known-bench', listPrice: 80, nonreturnable: true },
  ],
};

const people = {
  agents: [
    {
      id: 'known-agent',
      username: 'kim.known@example.com',
      password: 'Known-road-1',
      firstName: 'Kim',
      lastName: 'Known',
    },
  ],
  accounts: [
    {
      id: 'known-north',
      name: 'North Known',
      description: 'Buys in the north',
      orderPriceLimit: 100,
      approvalRequired: true,
      delegateApprovalManagement: true,
      shippingAddress: { ...home, alias: 'Dock' },
      billingAddress: { ...office, alias: 'Books' },
      otherAddresses: [{ ...office, alias: 'Annex', address2: 'Yard' }],
      x_knownGrade: 'gold',
    },
    { id: 'known-south', name: 'South Known' },
  ],
  profiles: [
    {
      id: 'known-ann',
      email: 'ann.known@example.com',
      firstName: 'Ann',
      middleName: 'B.',
      lastName: 'Adler',
      receiveEmail: true,
      gender: 'female',
      dateOfBirth: '1990-04-05',
      daytimeTelephoneNumber: '5035550102',
      customerContactId: 'CRM-1',
      GDPRProfileP13nConsentGranted: true,
      registrationDate: '2025-06-07T08:09:10.000Z',
      shippingAddresses: [
        { ...home, alias: 'Home' },
        { ...office, alias: 'Office' },
      ],
      creditCards: [
        {
          id: 'known-visa',
          cardType: 'visa',
          cardLast4: '1111',
          iin: '411111',
          expiryMonth: '02',
          expiryYear: '2031',
          nickname: 'Travel',
        },
        {
          id: 'known-old',
          cardType: 'mastercard',
          cardLast4: '4444',
          expiryMonth: '03',
          expiryYear: '2020',
          isDefault: true,
        },
      ],
      x_knownSize: 39,
    },
    {
      id: 'known-bea',
      email: 'bea.known@example.com',
      firstName: 'Bea',
      lastName: 'Brand',
      organizationId: 'known-north',
      secondaryOrganizationIds: ['known-south'],
      roles: [{ function: 'admin' }, { function: 'approver' }, { function: 'admin', organizationId: 'known-south' }],
      registrationDate: '2025-06-08T08:09:10.000Z',
    },
    {
      id: 'known-cal',
      email: 'cal.known@example.com',
      firstName: 'Cal',
      lastName: 'Cole',
      organizationId: 'known-north',
      registrationDate: '2025-06-09T08:09:10.000Z',
    },
    {
      id: 'known-dan',
      email: 'dan.known@example.com',
      firstName: 'Dan',
      lastName: 'Dorn',
      registrationDate: '2025-06-10T08:09:10.000Z',
    },
    {
      id: 'known-eve',
      email: 'eve.known@example.com',
      firstName: 'Eve',
      lastName: 'Ende',
      active: false,
      registrationDate: '2025-06-11T08:09:10.000Z',
    },
  ],
  profileRequests: [
    {
      id: 'known-wish',
      profileId: 'known-dan',
      organizationId: 'known-north',
      requesterComments: 'I work there.',
      approverComments: 'Since when?',
      status: 'moreInfoNeeded',
    },
    { id: 'known-hope', profileId: 'known-ann', organizationId: 'known-south' },
    { id: 'known-start', profileId: 'known-eve', organizationId: 'known-north' },
  ],
  organizationRequests: [
    { id: 'known-plan', profileId: 'known-dan', name: 'West Known', requesterComments: 'Soon to open' },
  ],
  funds: [
    { id: '70991001', pin: '4321', balance: 25 },
    { id: 'known-credit', type: 'storeCredit', balance: 30, profileId: 'known-ann' },
    { id: 'known-points', type: 'loyaltyPoints', balance: 9000, currencyCode: 'PTS', profileId: 'known-ann' },
  ],
};

const promotions = {
  promotions: [
    {
      id: 'known-tenth',
      displayName: 'A tenth off',
      description: 'A tenth off all',
      level: 'order',
      percentOff: 10,
      upsell: { notQualified: 'Buy paper', qualified: 'A tenth is yours', tags: ['known-tag'] },
    },
    { id: 'known-paper-deal', level: 'item', amountOff: 1, items: { categoryIds: ['known-paper'] } },
    { id: 'known-post', level: 'shipping', percentOff: 50 },
    { id: 'known-present', level: 'gift', minimumSpend: 60, gift: { productId: 'known-mug' } },
  ],
  coupons: [
    { id: 'TENTH', promotions: ['known-tenth'] },
    { id: 'PAPER', promotions: ['known-paper-deal', 'known-post'] },
    { id: 'PRESENT', promotions: ['known-present'] },
  ],
};

/** What is loaded, in the order in which one names the other. */
export const wholeShop: readonly object[] = [catalog, people, promotions, orders];
