import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sharedTokenOf, storeKey } from './shared-token.ts';
import { memoryTokenStore, type StoredToken, type TokenStore } from './token-store.ts';

const host = 'https://occ.test';
const agent = { api: 'agent', name: 'ana@example.com' } as const;
const written = { token: 'tok', expiresAt: 2_000, obtainedAt: 1_000, tookMs: 5 };

function holding(value: unknown): TokenStore {
  return { get: async () => value, set: async () => undefined, delete: async () => undefined };
}

describe('the place of a token', () => {
  test('gives back what was put there, as an object or as its JSON', async () => {
    const store = memoryTokenStore();
    await sharedTokenOf(store, host, agent).write(written, 1_000);
    const record = (await store.get(await storeKey(host, agent))) as StoredToken;

    expect(await sharedTokenOf(store, host, agent).read()).toEqual({ ...written, key: record.key });
    expect(await sharedTokenOf(holding(JSON.stringify(record)), host, agent).read()).toEqual(record);
  });

  test('is empty after a removal, though a write was under way', async () => {
    const store = memoryTokenStore();
    const place = sharedTokenOf(store, host, agent);

    void place.write(written, 1_000);
    await place.remove();

    expect(await place.read()).toBeUndefined();
  });

  test('is another one for another host, API or identity', async () => {
    const store = memoryTokenStore();
    await sharedTokenOf(store, host, agent).write(written, 1_000);

    for (const [url, identity] of [
      ['https://other.test', agent],
      [host, { ...agent, api: 'admin' as const }],
      [host, { ...agent, name: 'eva@example.com' }],
    ] as const) {
      expect(await sharedTokenOf(store, url, identity).read()).toBeUndefined();
    }
  });

  test('has a key that tells neither host nor identity', async () => {
    const key = await storeKey(host, { api: 'admin', name: 'the-application-key' });

    expect(key).toMatch(/^occ-token-admin-[0-9a-f]{64}$/);
  });
});

describe('the turn to obtain a token', () => {
  const nothing = async () => undefined;
  const isTurn = (turn: object) => 'end' in turn;

  test('given a store with claims, when eight ask at once, then one has it, and the others get what it finds', async () => {
    const store = memoryTokenStore();
    const places = Array.from({ length: 8 }, () => sharedTokenOf(store, host, agent));

    const turns = await Promise.all(
      places.map(async place => {
        const turn = await place.turn(() => place.read());
        if ('found' in turn) return turn.found.token;
        await place.write(written, 1_000);
        turn.end();
        return 'obtained';
      }),
    );

    expect(turns.toSorted()).toEqual(['obtained', ...Array(7).fill('tok')]);
  });

  test('given one that gives its turn back without a token, when another waits, then it is its turn', async () => {
    const store = memoryTokenStore();
    const first = await sharedTokenOf(store, host, agent).turn(nothing);
    const second = sharedTokenOf(store, host, agent).turn(nothing);

    if ('end' in first) first.end();

    expect(isTurn(await second)).toBe(true);
  });

  test.each<[string, TokenStore['claim']]>([
    ['without claims', undefined],
    ['whose claim fails', () => Promise.reject(new Error('down'))],
    [
      'whose claim throws',
      () => {
        throw new Error('down');
      },
    ],
    ['whose claim hangs', () => new Promise(() => undefined)],
  ])('given a store %s, then it is the turn of everybody', async (_, claim) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const place = sharedTokenOf({ ...holding(undefined), ...(claim === undefined ? {} : { claim }) }, host, agent);

    const turns = [place.turn(nothing), place.turn(nothing)];
    await new Promise(resolve => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(3_000);

    expect((await Promise.all(turns)).map(isTurn)).toEqual([true, true]);
  });

  test('given claims that never end, then the wait does: ten seconds, and a sign-in', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let waited = true;
    let claims = 0;
    const claim = async () => {
      claims += 1;
      return undefined;
    };
    const turn = sharedTokenOf({ ...holding(undefined), claim }, host, agent).turn(nothing);
    void turn.then(() => {
      waited = false;
    });
    // the digest of the key is made elsewhere, in its own time
    while (claims === 0) await new Promise(resolve => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(9_900);
    expect(waited).toBe(true);
    await vi.advanceTimersByTimeAsync(200);

    expect(isTurn(await turn)).toBe(true);
  });
});

describe('given rubbish in the store', () => {
  const good = { ...written, key: '' };

  test.each([
    ['no JSON', 'half of {'],
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['a token that is no text', { ...good, token: 7 }],
    ['a token with a line break', { ...good, token: 'a\nb' }],
    ['an end that is a text', { ...good, expiresAt: '2000' }],
    ['no duration', { ...good, tookMs: undefined }],
    ['an end before its beginning', { ...good, obtainedAt: 3_000 }],
  ])('when it is %s, then there is no token', async (_, value) => {
    const key = await storeKey(host, agent);
    const own = typeof value === 'object' && value !== null && 'key' in value ? { ...value, key } : value;

    expect(await sharedTokenOf(holding(own), host, agent).read()).toBeUndefined();
  });

  test('when it is the record of another identity, then there is no token', async () => {
    const key = await storeKey(host, { api: 'admin', name: agent.name });

    expect(await sharedTokenOf(holding({ ...written, key }), host, agent).read()).toBeUndefined();
  });

  test('when it is anything at all, then reading does not fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.json(), fc.object({ key: fc.constant('token') })), async value => {
        expect(await sharedTokenOf(holding(value), host, agent).read()).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('given a store that does not work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('when it throws or rejects, then nothing is thrown', async () => {
    const throwing = () => {
      throw new Error('down');
    };
    const rejecting = () => Promise.reject(new Error('down'));
    for (const fails of [throwing, rejecting]) {
      const place = sharedTokenOf({ get: fails, set: fails, delete: fails }, host, agent);
      await place.write(written, 1_000);
      await place.remove();
      expect(await place.read()).toBeUndefined();
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when it never answers, then it is waited for three seconds and no longer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const place = sharedTokenOf({ get: never, set: never, delete: never }, host, agent);
    let done = false;
    const read = place.read().then(value => {
      done = true;
      return value;
    });

    await vi.advanceTimersByTimeAsync(2_999);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read).toBeUndefined();
  });
});
