import { describe, expect, test } from 'vitest';
import { deepFreeze, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import type { Merchant } from './merchant.ts';

const path = '/ccagent/v1/merchant';
const lists: [string, (merchant: Merchant) => Promise<unknown>, string, object][] = [
  ['cancelReasons', merchant => merchant.cancelReasons(), 'orderCancelReasons', {}],
  ['returnReasons', merchant => merchant.returnReasons(), 'orderReturnReasons', {}],
  [
    'dispositionReasons',
    merchant => merchant.dispositionReasons('Return'),
    'dispositionReasons',
    { process: 'Return' },
  ],
  ['orderStates', merchant => merchant.orderStates(), 'orderStates', {}],
  ['returnStates', merchant => merchant.returnStates(), 'returnStates', {}],
];

describe.each(lists)('%s', (_, call, name, query) => {
  test.each([
    ['bare', [{ key: 'k', displayValue: 'K', x_order: 1 }]],
    ['wrapped', { items: [{ key: 'k', displayValue: 'K', x_order: 1 }] }],
  ])('reads its list when %s', async (_, answer) => {
    const { agent, sent } = scriptedAgent([json(answer)]);

    expect(await call(agent.merchant)).toEqual([{ key: 'k', displayValue: 'K', x_order: 1 }]);
    expect(sent).toMatchObject([{ method: 'GET', path: `${path}/${name}`, query, body: undefined }]);
  });
});

test('reasons for overriding a price have the same names in either documented form', async () => {
  const reasons = [{ key: 'appeasement', displayValue: 'Appeasement' }];
  const items = [{ displayKey: 'appeasement', displayName: 'Appeasement' }];
  const { agent } = scriptedAgent([json(reasons), json({ items })]);

  expect(await agent.merchant.priceOverrideReasons()).toEqual(reasons);
  expect(await agent.merchant.priceOverrideReasons()).toEqual(reasons);
});

describe('the remorse period', () => {
  test('is read', async () => {
    const { agent, sent } = scriptedAgent([json({ isRemorsePeriod: true })]);

    expect(await agent.merchant.remorsePeriod()).toEqual({ isRemorsePeriod: true });
    expect(sent).toMatchObject([{ method: 'GET', path: `${path}/remorsePeriod`, query: {} }]);
  });

  test.each([
    [{ enabled: false }, { isRemorsePeriod: false }],
    [
      { enabled: true, hours: 1, minutes: 30 },
      { isRemorsePeriod: true, remorsePeriodHours: '1', remorsePeriodMinutes: '30' },
    ],
  ])('is set to %j', async (period, body) => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    await agent.merchant.setRemorsePeriod(deepFreeze(period));

    expect(sent).toMatchObject([{ method: 'PUT', path: `${path}/remorsePeriod` }]);
    expect(sent[0]?.body).toEqual(body);
  });
});
