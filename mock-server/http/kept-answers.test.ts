import { describe, expect, test, vi } from 'vitest';
import { OccAgent } from '../../src/index.ts';
import { createReferenceServer } from '../index.ts';
import { createKeptAnswers } from './kept-answers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const key = (more: object = {}) => ({ url: '/orders/o1', callerId: 'a', header: () => undefined, ...more });

describe('given a read that has been answered', () => {
  test('when nothing has changed, then the answer is kept', () => {
    const keep = createKeptAnswers({ version: 1 });
    const answer = vi.fn(() => bytes('an order'));
    expect([keep(key(), answer), keep(key(), answer)]).toEqual([bytes('an order'), bytes('an order')]);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('when something has changed, then it is answered anew', () => {
    const store = { version: 1 };
    const keep = createKeptAnswers(store);
    keep(key(), () => bytes('before'));
    store.version = 2;
    expect(keep(key(), () => bytes('after'))).toEqual(bytes('after'));
  });

  test.each([
    ['another address', { url: '/orders/o2' }],
    ['another caller', { callerId: 'b' }],
    ['another site', { header: (name: string) => (name === 'x-ccsite' ? 'siteDE' : undefined) }],
    ['another language', { header: (name: string) => (name === 'accept-language' ? 'de' : undefined) }],
  ])('when %s asks, then it gets its own answer', (_, more) => {
    const keep = createKeptAnswers({ version: 1 });
    keep(key(), () => bytes('one'));
    expect(keep(key(more), () => bytes('another'))).toEqual(bytes('another'));
  });

  test('when there was no content, then that is asked for again', () => {
    const keep = createKeptAnswers({ version: 1 });
    keep(key(), () => undefined);
    expect(keep(key(), () => bytes('a cart'))).toEqual(bytes('a cart'));
  });
});

describe('given a server whose answers are kept', () => {
  test('when data or time changes between two reads, then the second one shows it', async () => {
    const server = createReferenceServer();
    const { heldOrder, shopper } = server.fixtures;
    const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
    await agent.profiles.get(shopper.id);
    await agent.profiles.update(shopper.id, { lastName: 'Changed' });
    expect((await agent.profiles.get(shopper.id)).profileDetail.lastName).toBe('Changed');

    const before = server.snapshot();
    expect((await agent.orders.get(heldOrder.id)).state).toBe('QUEUED');
    server.clock.advance({ days: 1 });
    expect((await agent.orders.get(heldOrder.id)).state).toBe('SUBMITTED');
    server.restore(before);
    server.clock.advance({ days: -1 });
    expect((await agent.orders.get(heldOrder.id)).state).toBe('QUEUED');
  });
});
