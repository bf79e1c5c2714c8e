/** Facts that the specification states beside its schemas: what adds up, agrees, is listed, and where a row's values stand alone. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken, judgeOf } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';
import type { Exchange } from '../engine/recorder.ts';

const document = readDocument();

/** An example of the specification, with another value at some dotted paths. */
function example(name: string, changes: Readonly<Record<string, unknown>> = {}): object {
  const value = structuredClone(document.components.examples?.[name]?.value) as Record<string, unknown>;
  for (const [path, changed] of Object.entries(changes)) {
    const steps = path.split('.');
    const holder = steps.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
    Reflect.set(Object(holder), steps.at(-1) ?? '', changed);
  }
  return value;
}

const order = (changes = {}) =>
  exchange('GET /orders/o30412', example('order', { id: 'o30412', links: [], ...changes }));
const orders = (changes = {}) => exchange('GET /orders?queryFormat=SCIM&q=id%20pr', example('orderPage', changes));
const aReturn = (changes = {}) =>
  exchange(
    'GET /returnRequests/rr200015',
    example('returnComplete', { returnRequestId: 'rr200015', links: [], ...changes }),
  );
const found = (changes = {}) => exchange('GET /returnRequests?q=%7B%7D', example('returnSearch', changes));
const states = (...pairs: readonly (readonly [string, string])[]) =>
  exchange(
    'GET /merchant/returnStates',
    pairs.map(([displayKey, displayName]) => ({ displayKey, displayName })),
  );
const sent = (criteria: object) => `GET /orders?q=${encodeURIComponent(JSON.stringify(criteria))}`;

describe('given what the examples of the specification say', () => {
  test.each([
    ['an order', [order()]],
    ['orders', [orders()]],
    ['a return', [aReturn()]],
    ['returns', [found()]],
    ['the states, and a return in one of them', [states(['COMPLETE', 'Complete']), aReturn()]],
    [
      'a fee that is taken off',
      [aReturn({ 'refundInfo.returnFee': 2, 'refundInfo.refundDue': 35.43, 'paymentReversalInfo.0.amount': 35.43 })],
    ],
    ['a line of which some cannot come back', [aReturn({ 'returnItems.0.quantityShipped': 3 })]],
    [
      'a part of an order',
      [exchange('GET /orders/o1?fields=id,priceInfo.total', { id: 'o1', priceInfo: { total: 3 } })],
    ],
    [
      'a row without what its criterion bounds',
      [exchange(sent({ startDate: '2026-02-01' }), { ordersList: [{ id: 'o1', submittedDate: null }] })],
    ],
  ] as const)('when %s is judged, then nothing is wrong', (_, exchanges) => {
    expect(broken(...exchanges)).toEqual([]);
  });
});

describe('given an amount or a quantity that is off', () => {
  test.each([
    ['the total without tax', order({ 'priceInfo.totalWithoutTax': 1 }), 'sum /priceInfo/total'],
    ['the subtotal of the lines', order({ 'priceInfo.subTotal': 128.5 }), 'sum /priceInfo/subTotal'],
    ['the tax', order({ 'taxPriceInfo.amount': 9 }), 'sum /priceInfo/tax'],
    ['the units of a line', order({ 'shoppingCart.items.0.quantity': 2 }), 'sum /shoppingCart/items/0/quantity'],
    [
      'the price of a line',
      order({ 'shoppingCart.items.0.detailedItemPriceInfo.0.amount': 3 }),
      'sum /shoppingCart/items/0/price',
    ],
    ['the subtotal of a row', orders({ 'items.0.priceInfo.rawSubtotal': 1 }), 'sum /items/0/priceInfo/rawSubtotal'],
    [
      'the units of a line in the groups it goes to',
      order({ 'shippingGroups.0.items.0.quantity': 5 }),
      'sum /shoppingCart/items/quantity',
    ],
    ['lines that are gone', order({ 'shoppingCart.items': [] }), 'sum /shoppingCart/numberOfItems'],
    ['what was declined', order({ 'paymentGroups.0.paymentState': 3 }), 'sum /totalAmountAuthorized'],
    ['the units of a row', orders({ 'items.0.totalCommerceItemCount': 9 }), 'sum /items/0/totalCommerceItemCount'],
    ['what is due', aReturn({ 'refundInfo.refundDue': 37.93 }), 'sum /refundInfo/refundDue'],
    ['what is paid back', aReturn({ 'paymentReversalInfo.0.amount': 1 }), 'sum /refundInfo/refundDue'],
    [
      'what may come back',
      aReturn({ 'returnItems.0.quantityAvailableForReturn': 1 }),
      'sum /returnItems/0/quantityShipped',
    ],
    ['what is to come', aReturn({ 'returnItems.0.quantityToReceive': 1 }), 'sum /returnItems/0/quantityToReturn'],
  ])('when %s is judged, then it is found', (_, judged, place) => {
    expect(broken(judged)).toContain(place);
  });
});

describe('given what is said twice and not alike', () => {
  test.each([
    ['the state', aReturn({ returnRequestStatus: 'Approved' }), 'agreement /state/displayName'],
    [
      'the currency',
      order({ 'priceListGroup.currency.currencyCode': 'GBP' }),
      'agreement /priceListGroup/currency/currencyCode',
    ],
    [
      'the date of creation',
      order({ creationDate: '2026-01-01T00:00:00.000Z', creationTime: 1 + 1e12 }),
      'agreement /creationTime',
    ],
  ])('when %s is judged, then it is found', (_, judged, place) => {
    expect(broken(judged)).toContain(place);
  });

  test('when an instant is told as text and in milliseconds, then it is the same', () => {
    const at = Date.parse('2026-01-01T00:00:00.000Z');
    expect(broken(order({ creationDate: '2026-01-01T00:00:00.000Z', creationTime: at }))).toEqual([]);
  });
});

describe('given the states that the merchant lists', () => {
  const renamed = states(['COMPLETE', 'Done']);
  const lost = states(['PENDING_CUSTOMER_ACTION', 'Approved']);

  test.each([
    ['is called otherwise', [renamed, aReturn()], 'listed /state/displayKey'],
    ['was called otherwise', [aReturn(), renamed], 'listed /'],
    ['is not among them', [lost, aReturn()], 'listed /state/displayKey'],
    ['was not among them', [aReturn(), lost], 'listed /'],
  ])('when a return %s, then it is found', (_, exchanges, place) => {
    expect(broken(...exchanges)).toEqual([place]);
  });

  test('when it is one that the documents list, then it is a violation; where the merchant may change the list, drift', () => {
    const listedIn = (...exchanges: readonly Exchange[]) => {
      const judge = judgeOf();
      return exchanges.flatMap(each => judge(each).findings).filter(({ rule }) => rule === 'listed');
    };
    expect(listedIn(lost, aReturn())).toMatchObject([{ severity: 'violation' }]);
    const reasons = exchange('GET /merchant/orderReturnReasons', [{ displayKey: 'lost', displayName: 'Lost' }]);
    const returned = aReturn({ 'returnItems.0.returnReasonId': 'broken', 'returnItems.0.returnReason': 'Broken' });
    expect(listedIn(reasons, returned)).toMatchObject([{ severity: 'drift', evidence: 'inferred' }]);
  });

  test('when a part of the list was asked for, then only its names are compared', () => {
    const received = aReturn({ 'returnItems.0.dispositionReason': { displayKey: 'kept', displayName: 'Kept' } });
    const ofExchanges = (displayKey: string, displayName: string) =>
      exchange('GET /merchant/dispositionReasons?process=Exchange', [{ displayKey, displayName }]);
    expect(broken(ofExchanges('swapped', 'Swapped'), received)).toEqual([]);
    expect(broken(ofExchanges('kept', 'Lost'), received)).toEqual([
      'listed /returnItems/0/dispositionReason/displayKey',
    ]);
  });

  test('when an order has the key of its reason in place of the name, then that is found; a name that is listed no longer is not', () => {
    const reasons = exchange('GET /merchant/orderCancelReasons', [
      { key: 'changeOfMind', displayValue: 'Change of mind' },
    ]);
    const cancelled = (cancelReason: string) => order({ cancelReason });
    expect(broken(reasons, cancelled('changeOfMind'))).toEqual(['listed /cancelReason']);
    expect(broken(reasons, cancelled('Change of mind'))).toEqual([]);
    expect(broken(reasons, cancelled('Changed my mind'))).toEqual([]);
  });

  test('when the list came in another language, then nothing is', () => {
    const german = { ...renamed, requestHeaders: { 'accept-language': 'de' } };
    expect(broken(german, aReturn())).toEqual([]);
  });
});

describe('given a row that says under another name what its record says', () => {
  const row = { returnRequestId: 'rr200015', orderId: 'o1', state: 'Complete', totalRefund: 37.43 };
  const alone = { 'orderInfo.orderId': 'o1', 'orderInfo.siteId': 'siteUS' };
  const asRow = (changes: object) => found({ searchResults: [{ ...row, ...changes }] });

  test('when both say the same, then nothing is found', () => {
    expect(broken(asRow({}), aReturn(alone))).toEqual([]);
  });

  test.each([
    [{ orderId: 'o2' }, '/orderInfo/orderId'],
    [{ state: 'Approved' }, '/state/displayName'],
    [{ totalRefund: 39.43 }, '/refundInfo/refundDue'],
    [{ siteId: 'siteDE' }, '/orderInfo/siteId'],
  ])('when the row says %j, then it is found', (changes, place) => {
    expect(broken(asRow(changes), aReturn(alone))).toEqual([`detail and row ${place}`]);
  });
});

describe('given the words for the state of an order in a row', () => {
  const row = exchange(sent({}), { ordersList: [{ id: 'o30412', stateDetailsAsUser: 'Being processed' }] });

  test('when the order alone has other words, then it is found', () => {
    expect(broken(row, order({ orderStatus: 'Fulfilled' }))).toEqual(['detail and row /orderStatus']);
  });

  test('when the order alone was asked for in another language, then nothing is', () => {
    const german = { ...order({ orderStatus: 'In Bearbeitung' }), requestHeaders: { 'accept-language': 'de' } };
    expect(broken(row, german)).toEqual([]);
  });

  test('when it has the name of the state alone, then nothing is', () => {
    expect(broken(row, order({ orderStatus: undefined, stateString: 'PROCESSING' }))).toEqual([]);
  });
});

describe('given a text search that is bounded by dates', () => {
  const rows = {
    ordersList: ['2026-01-03', '2026-03-03'].map(day => ({ id: day, submittedDate: `${day}T10:00:00.000Z` })),
  };

  test.each([
    [{ startDate: '2026-02-01T00:00:00.000Z' }, 'filter /ordersList/0/submittedDate'],
    [{ endDate: '2026-02-01' }, 'filter /ordersList/1/submittedDate'],
  ])('when a row is outside of %j, then it is found', (criteria, place) => {
    expect(broken(exchange(sent(criteria), rows))).toEqual([place]);
  });

  test('when all rows are within, also of a day in another zone, then nothing is found', () => {
    expect(broken(exchange(sent({ startDate: '2026-01-03T18:00:00.000Z', endDate: '2026-03-03' }), rows))).toEqual([]);
  });
});

describe('given a page that is not full', () => {
  const types = (total: number, more: object = {}, query = '') =>
    exchange(`GET /appeasementTypes${query}`, {
      ...example('types'),
      total,
      totalResults: total,
      limit: 250,
      offset: 0,
      ...more,
    });
  const { items } = example('types') as { readonly items: readonly object[] };
  const wrong = ['count /totalResults', 'count /total'];

  test.each([
    ['what there is', items.length, {}, []],
    ['more than there is', items.length + 2, {}, wrong],
    ['less than there is', items.length - 1, {}, wrong],
    ['more than fits', items.length + 2, { limit: items.length }, []],
    ['what comes before it', 3, { items: [], offset: 5 }, [], '?offset=5'],
  ])(
    'when it counts %s, then it is wrong where it says that something is missing',
    (_, total, more, expected, query = '') => {
      expect(broken(types(total, more, query))).toEqual(expected);
    },
  );
});

describe('given an account that lists its contacts', () => {
  const account = exchange('GET /organizations/or-1', {
    id: 'or-1',
    name: 'One',
    active: true,
    members: [{ repositoryId: 'p1' }],
  });
  const contact = (parent: string, more: object = {}) =>
    exchange('GET /profiles/p1', {
      profileDetail: { id: 'p1', parentOrganization: { id: parent }, secondaryOrganizations: [], ...more },
    });

  test.each([
    ['names it as its own', [account, contact('or-1')]],
    ['names it among others', [account, contact('or-2', { secondaryOrganizations: [{ id: 'or-1' }] })]],
    ['does not tell all of its accounts', [account, contact('or-2', { secondaryOrganizations: undefined })]],
    ['was changed in between', [account, exchange('PUT /profiles/p1', {}, { sent: {} }), contact('or-2')]],
  ])('when one %s, then nothing is wrong', (_, exchanges) => {
    expect(broken(...exchanges).filter(each => each.startsWith('named back'))).toEqual([]);
  });

  test.each([
    ['was read before', [contact('or-2'), account], 'named back /members'],
    ['is read after it', [account, contact('or-2')], 'named back /profileDetail/parentOrganization'],
  ])('when one that %s names another account alone, then it is found', (_, exchanges, place) => {
    expect(broken(...exchanges)).toContain(place);
  });
});

describe('given a return of an order', () => {
  const named = (returnRequests: unknown) => order({ returnRequests });
  const returned = aReturn({ 'orderInfo.orderId': 'o30412', orderId: 'o30412' });

  test.each([
    ['names it', [{ returnRequestId: 'rr200015' }], []],
    ['names it in another shape', ['rr200015'], []],
    ['does not say which there are', null, []],
    ['has none', [], ['named back /returnRequests']],
  ])('when the order %s, then only that there is none is wrong', (_, returnRequests, expected) => {
    for (const exchanges of [
      [returned, named(returnRequests)],
      [named(returnRequests), returned],
    ])
      expect(broken(...exchanges).filter(each => each.startsWith('named back')).length).toBe(expected.length);
  });
});

describe('given cards that have expired, and others', () => {
  const card = (expiryYear: string, hasExpired: boolean) => ({
    ...{ repositoryId: `of ${expiryYear}`, cardNumber: 'xxxxxxxxxxxx1111' },
    ...{ expiryMonth: '06', expiryYear, hasExpired },
  });
  const cards = (...items: readonly object[]) => ({
    ...exchange('GET /profiles/110658/creditCards', { items }),
    responseHeaders: { 'content-type': 'application/json', date: 'Sat, 10 Jan 2026 09:00:00 GMT' },
  });

  test.each([
    ['the older ones have', [card('2024', true), card('2027', false)], []],
    ['an instance has another year', [card('2027', true), card('2028', false)], []],
    ['a later one has before another', [card('2027', true), card('2024', false)], ['expiry /items/1/hasExpired']],
    ['one has that ends in years', [card('2030', true)], ['expiry /items/0/hasExpired']],
    ['one has not that ended years ago', [card('2021', false)], ['expiry /items/0/hasExpired']],
  ])('when %s, then that is judged by their months', (_, items, expected) => {
    expect(broken(cards(...items))).toEqual(expected);
  });

  test('when a number is shown that fits no check digit, then it is secret all the same', () => {
    const whole = { ...card('2027', false), cardNumber: '4111 1111 1111 1112' };
    expect(broken(cards(whole))).toEqual(['secret /items/0/cardNumber']);
  });
});

describe('given a value of an open enumeration in other case', () => {
  const enums = (judged: Exchange) =>
    judgeOf()(judged)
      .findings.filter(({ rule }) => rule === 'enum')
      .map(({ severity, expected }) => `${severity} ${expected}`);
  const stock = (stockStatus: string) =>
    exchange('GET /stockStatus/prod10001', { productId: 'prod10001', stockStatus });

  test('when it is a state, then it breaks the contract', () => {
    expect(enums(stock('in_stock'))).toEqual(['violation "IN_STOCK"']);
  });

  test('when it is new, then it is drift', () => {
    expect(enums(stock('ON_ITS_WAY'))).toEqual(['drift one of the known values']);
  });

  test('when the merchant names it, or the documents have it both ways, then it is drift', () => {
    expect(enums(aReturn({ 'paymentReversalInfo.0.state': 'COMPLETE' }))).toEqual(['drift one of the known values']);
  });
});
