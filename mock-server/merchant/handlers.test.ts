import { beforeEach, describe, expect, it } from 'vitest';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

let server: ReferenceServer;
let desk: Desk;

beforeEach(async () => {
  server = createReferenceServer();
  desk = await checkedDesk(server);
});

describe("the merchant's lists", () => {
  it.each([
    ['orderReturnReasons', { displayKey: 'defective', displayName: 'Defective' }],
    [
      'dispositionReasons?process=Return',
      { displayKey: 'rejectedWithoutRefund', displayName: 'Rejected Without Refund' },
    ],
    ['dispositionReasons?process=Exchanges', { displayKey: 'acceptedWithRefund', displayName: 'Accepted With Refund' }],
    ['orderStates', { displayKey: 'NO_PENDING_ACTION', displayName: 'Fulfilled' }],
    ['returnStates', { displayKey: 'PENDING_CUSTOMER_ACTION', displayName: 'Approved' }],
    ['orderCancelReasons', { key: 'changeOfMind', displayValue: 'Change of mind' }],
  ])('given %s, when it is read, then it is a wrapped list with the documented entries', async (list, entry) => {
    const { status, answer } = await send('GET', list);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ autoWrap: true, links: [{ rel: 'self' }], items: expect.arrayContaining([entry]) });
  });

  it('given no process, when dispositions are read, then it is refused', async () => {
    expect((await send('GET', 'dispositionReasons')).status).toBe(400);
  });
});

describe('the remorse period', () => {
  it('given texts, when it is set, then it is answered and kept in numbers', async () => {
    const saved = await send('PUT', 'remorsePeriod', {
      isRemorsePeriod: true,
      remorsePeriodHours: '2',
      remorsePeriodMinutes: '15',
    });
    expect(saved.answer).toMatchObject({ isRemorsePeriod: true, remorsePeriodHours: 2, remorsePeriodMinutes: 15 });
    expect((await send('GET', 'remorsePeriod')).answer).toEqual(saved.answer);
    expect(server.snapshot().settings.get('settings')?.remorsePeriod).toEqual({ enabled: true, hours: 2, minutes: 15 });
  });

  it.each([
    [{ isRemorsePeriod: true, remorsePeriodMinutes: '0' }, '96001'],
    [{ isRemorsePeriod: true, remorsePeriodHours: 'two', remorsePeriodMinutes: '0' }, '96002'],
    [{ isRemorsePeriod: true, remorsePeriodHours: '-1', remorsePeriodMinutes: '0' }, '96003'],
    [{ isRemorsePeriod: true, remorsePeriodHours: '1' }, '96004'],
    [{ isRemorsePeriod: true, remorsePeriodHours: '1', remorsePeriodMinutes: 'x' }, '96005'],
    [{ isRemorsePeriod: true, remorsePeriodHours: '1', remorsePeriodMinutes: '60' }, '96006'],
    [{ isRemorsePeriod: 'yes' }, '96007'],
    [{ isRemorsePeriod: false, isSiteSpecific: true }, '96009'],
  ])('given %j, when it is set, then it is refused with %s', async (body, errorCode) => {
    expect(await send('PUT', 'remorsePeriod', body)).toMatchObject({ status: 400, answer: { errorCode } });
  });
});

describe('the agent configuration', () => {
  it('given a fresh instance, when it is read, then no page of another origin is allowed', async () => {
    expect((await send('GET', 'agentConfiguration')).answer).toMatchObject({
      delegatedAdminAllowedThroughAgent: true,
      allowedOriginMethods: {},
    });
  });

  it('given one property, when it is set, then the others stay', async () => {
    const allowedOriginMethods = { 'https://desk.example.com': 'GET,OPTIONS' };
    await send('PUT', 'agentConfiguration', { allowedOriginMethods });
    const saved = await send('PUT', 'agentConfiguration', { orderApprovalsAllowedThroughAgent: false });
    expect(saved.answer).toMatchObject({ orderApprovalsAllowedThroughAgent: false, allowedOriginMethods });
    expect((await send('GET', 'agentConfiguration')).answer).toEqual(saved.answer);
  });

  it.each([
    [{ delegatedAdminAllowedThroughAgent: 'yes' }, '160022'],
    [{ orderApprovalsAllowedThroughAgent: 1 }, '160022'],
    [{ allowedOriginMethods: { 'https://desk.example.com': ['GET'] } }, '13001'],
  ])('given %j, when it is set, then it is refused with %s', async (body, errorCode) => {
    expect(await send('PUT', 'agentConfiguration', body)).toMatchObject({ status: 400, answer: { errorCode } });
  });
});

async function send(method: string, rest: string, body?: object) {
  const { status, body: answer } = await desk<Record<string, unknown>>(method, `/merchant/${rest}`, {
    ...(body && { body }),
  });
  return { status, answer };
}
