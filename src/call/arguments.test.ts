import { describe, expect, test } from 'vitest';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import type { OccAgent } from '../client.ts';
import { contextField } from '../context.ts';
import { table } from '../generated/operations/all.ts';
import type { OperationId } from '../generated/operations/ids.ts';
import { type Arguments, checkArguments, filledPath, given } from './arguments.ts';
import { type Operation, operation } from './operation.ts';

const operations = [...eachOperation(readDocument())].map(({ id }) => operation(table, id as OperationId));

/** All that an operation requires. */
function complete({ pathParameters, requiredQuery, requiredHeaders, needsBody }: (typeof operations)[number]) {
  const each = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, 'x']));
  return {
    path: each(pathParameters),
    query: each(requiredQuery),
    header: each(requiredHeaders),
    body: needsBody ? {} : undefined,
  };
}

/** What is done with the arguments of each call. */
function check(each: Operation, args: Arguments, ...more: [Record<string, string>, Record<string, string | null>?]) {
  filledPath(each, args.path, '/ccagent/v1');
  checkArguments(each, args, ...more);
}

const parts = operations.flatMap(each => [
  ...each.pathParameters.map(name => [each.id, 'path', name] as const),
  ...each.requiredQuery.map(name => [each.id, 'query', name] as const),
  ...each.requiredHeaders.map(name => [each.id, 'header', name] as const),
]);

describe('given all that an operation requires', () => {
  test.each(operations)('when $id is checked, then it may be sent', each => {
    expect(() => check(each, complete(each), {})).not.toThrow();
  });

  test.each(operations)('when it is $id and the headers are those of the desk, then it may be sent', each => {
    const { header, ...args } = complete(each);
    expect(() => check(each, args, header)).not.toThrow();
  });
});

describe('given all but one', () => {
  test.each(parts)('when %s lacks, of its %s, %s, then it is refused', (id, part, name) => {
    const each = operation(table, id as OperationId);
    const args = complete(each);
    const lacking = { ...args, [part]: { ...args[part], [name]: undefined } };
    const field = contextField(name) ?? name;
    expect(() => check(each, lacking, {})).toThrow(expect.objectContaining({ kind: 'validation', field }));
  });

  test.each(operations.filter(({ needsBody }) => needsBody))('when $id lacks its body, then it is refused', each => {
    expect(() => check(each, { ...complete(each), body: undefined }, {})).toThrow(
      expect.objectContaining({ kind: 'validation', field: 'body' }),
    );
  });

  test('when the caller removes a header that is required, then it is refused', () => {
    const each = operation(table, 'initiateCancelOrder');
    const { header, ...args } = complete(each);
    expect(() => check(each, args, header, { 'x-ccsite': null })).toThrow(expect.objectContaining({ field: 'site' }));
  });
});

test.each([[undefined], [null]])('given a value that is %s, then it is refused by its name', value => {
  expect(() => given({ id: 'o1', orderId: value })).toThrow(expect.objectContaining({ field: 'orderId' }));
});

const nothing = undefined as never;

describe('given a caller without types', () => {
  test.each<[string, (agent: OccAgent) => PromiseLike<unknown>, string]>([
    ['orders.removeCart', ({ orders }) => orders.removeCart(nothing), 'profileId'],
    ['orders.cart', ({ orders }) => orders.cart(nothing), 'profileId'],
    ['orders.get', ({ orders }) => orders.get(nothing), 'id'],
    ['orders.create', ({ orders }) => orders.create(nothing), 'order'],
    ['orders.createCart', ({ orders }) => orders.createCart(nothing), 'cart'],
    ['orders.price', ({ orders }) => orders.price(nothing), 'order'],
    ['orders.preAuthorize', ({ orders }) => orders.preAuthorize(nothing), 'order'],
    ['orders.submit', ({ orders }) => orders.submit(nothing), 'order'],
    ['orders.resend', ({ orders }) => orders.resend(nothing), 'orderIds'],
    ['orders.resend of one id', ({ orders }) => orders.resend('o30412' as never), 'orderIds'],
    ['orders.initiateCancel', ({ orders }) => orders.initiateCancel('o1', nothing), 'request'],
    ['orders.initiateCancel without an id', ({ orders }) => orders.initiateCancel(nothing, { reason: 'x' }), 'id'],
    ['orders.submitCancel', ({ orders }) => orders.submitCancel(nothing), 'cancelOrderId'],
    ['orders.cancel', ({ orders }) => orders.cancel(nothing, nothing), 'id'],
    ['orders.search', ({ orders }) => orders.search(null as never), 'arguments'],
    ['profiles.create', ({ profiles }) => profiles.create(nothing), 'body'],
    ['profiles.update', ({ profiles }) => profiles.update('7', nothing), 'body'],
    ['members.create', ({ members }) => members.create(nothing), 'shopperProfileId'],
    ['returns.initiate', ({ returns }) => returns.initiate(nothing), 'orderId'],
    ['returns.create', ({ returns }) => returns.create('o1', nothing), 'items'],
    ['returns.calculate', ({ returns }) => returns.calculate(nothing, []), 'orderId'],
    ['returns.receive', ({ returns }) => returns.receive('r1', nothing), 'items'],
    ['returns.adjustRefund', ({ returns }) => returns.adjustRefund('r1', nothing), 'adjustment'],
    ['returns.complete', ({ returns }) => returns.complete(nothing), 'id'],
    ['returns.remainingRefund', ({ returns }) => returns.remainingRefund('r1', nothing), 'amounts'],
    [
      'returns.remainingRefund of nothing',
      ({ returns }) => returns.remainingRefund('r1', {} as never),
      'primaryCurrency',
    ],
    ['merchant.dispositionReasons', ({ merchant }) => merchant.dispositionReasons(nothing), 'process'],
    ['merchant.setRemorsePeriod', ({ merchant }) => merchant.setRemorsePeriod(nothing), 'period'],
    ['merchant.setRemorsePeriod of nothing', ({ merchant }) => merchant.setRemorsePeriod({} as never), 'enabled'],
    ['merchant.setAgentConfiguration', ({ merchant }) => merchant.setAgentConfiguration(nothing), 'body'],
    ['catalog.shippingMethods', ({ catalog }) => catalog.shippingMethods(nothing), 'body'],
    ['catalog.stockStatus', ({ catalog }) => catalog.stockStatus('p1', null as never), 'arguments'],
  ])('when %s misses an argument, then it is rejected by name, and nothing is sent', async (_, call, field) => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })], { site: 'siteUS' });

    const returned = call(agent);

    expect(await failureOf(Promise.resolve(returned))).toMatchObject({ kind: 'validation', field });
    expect(sent).toEqual([]);
  });

  test('when forShopper is given nobody, then it is refused', async () => {
    const { agent } = scriptedAgent([]);

    expect(await failureOf(() => agent.forShopper(nothing))).toMatchObject({ field: 'shopperProfileId' });
  });
});
