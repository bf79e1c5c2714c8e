import { types } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { failureOf, json, type Scripted, scriptedAgent, status } from '../../tests/support/scripted-fetch.ts';
import { isOccApiError, OccAbortError, OccAuthenticationError, OccNotFoundError } from '../errors/errors.ts';
import { interruptedAt } from './listing-failure.ts';

const site = { operationId: 'searchOrders', method: 'GET', path: '/ccagent/v1/orders', attempts: 1 };
const failure = { ...site, status: 401, headers: new Headers(), body: { errorCode: '60011', message: 'no' } };
const pageOf =
  (total: number): Scripted =>
  ({ query }) => {
    const [offset, limit] = [Number(query.offset), Number(query.limit)];
    const items = Array.from({ length: Math.min(limit, total - offset) }, (_, index) => ({ id: `o${offset + index}` }));
    return json({ items, totalResults: total });
  };

describe('an error that interrupts a listing', () => {
  test('given an error several calls were given, when one is a listing, then only its copy says from where to go on', () => {
    const shared = new OccAuthenticationError(failure, undefined, { cause: new Error('why') });

    const [one, other] = [interruptedAt(shared, 40), interruptedAt(shared, 80)] as OccAuthenticationError[];

    expect([shared.resumeFrom, one?.resumeFrom, other?.resumeFrom]).toEqual([undefined, 40, 80]);
    expect(one).toBeInstanceOf(OccAuthenticationError);
    expect(types.isNativeError(one)).toBe(true);
    expect(isOccApiError(one, '60011')).toBe(true);
    expect({ ...one }).toEqual({ ...shared, resumeFrom: 40 });
    expect([one?.message, one?.stack, one?.cause]).toEqual([shared.message, shared.stack, shared.cause]);
    expect(one?.toJSON()).toEqual({ ...shared.toJSON(), resumeFrom: 40 });
    expect(Object.hasOwn(shared, 'resumeFrom')).toBe(false);
  });

  test('given an error of somebody else, then it is left alone', () => {
    const foreign = new TypeError('x');
    expect(interruptedAt(foreign, 1)).toBe(foreign);
  });

  test('given an error that says so already, then it is the same one', () => {
    const error = interruptedAt(new OccAbortError('x'), 3);
    expect(interruptedAt(error, 3)).toBe(error);
  });

  test('given a second page that fails, when it is iterated or asked for, then the error says where it begins', async () => {
    const { agent } = scriptedAgent([pageOf(9), json({ errorCode: '210105', message: 'gone' }, 404)]);
    const found = agent.orders.search({ pageSize: 4 });
    const { nextPage } = await found;

    expect(await failureOf(nextPage())).toMatchObject({ resumeFrom: 4 });
    const error = await failureOf(found.collect({ limit: 9 }));
    expect(error).toBeInstanceOf(OccNotFoundError);
    expect(error).toMatchObject({ resumeFrom: 4, errorCode: '210105', operationId: 'searchOrders' });
  });

  test('given a first page that fails, then the error says the offset it began with', async () => {
    const { agent } = scriptedAgent([status(404)]);
    expect(await failureOf(agent.orders.search({ offset: 12 }))).toMatchObject({ resumeFrom: 12 });
  });

  test('given an error outside of a listing, then it says nothing of the kind', async () => {
    const { agent } = scriptedAgent([status(404)]);
    expect(await failureOf(agent.orders.get('o1'))).not.toHaveProperty('resumeFrom');
  });

  test.each([0, 2])(
    'given a listing in back-off with %d ahead, when its caller aborts, then it ends at once and says where',
    async prefetch => {
      vi.useFakeTimers();
      try {
        const controller = new AbortController();
        const { agent, sent } = scriptedAgent([pageOf(9), status(503, { 'retry-after': '20' })]);
        const found = agent.orders.search({ pageSize: 4, prefetch }, { signal: controller.signal });
        const ended = failureOf(found.collect({ limit: 9 }));
        await vi.waitUntil(() => sent.length === 2);
        await vi.advanceTimersByTimeAsync(1000);

        controller.abort(new Error('enough'));

        // no clock is moved here: a back-off that went on would never end
        expect(await ended).toMatchObject({ kind: 'abort', cause: { message: 'enough' }, resumeFrom: 4 });
        await vi.advanceTimersByTimeAsync(60_000);
        expect(sent).toHaveLength(2);
      } finally {
        vi.useRealTimers();
      }
    },
  );
});
