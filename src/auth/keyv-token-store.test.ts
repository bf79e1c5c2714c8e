import Keyv from 'keyv';
import { expect, test, vi } from 'vitest';
import { keyvTokenStore } from './keyv-token-store.ts';
import { sharedTokenOf } from './shared-token.ts';

const host = 'https://occ.test';
const agent = { api: 'agent', name: 'ana@example.com' } as const;
const token = { token: 'tok', expiresAt: 2_000, obtainedAt: 1_000, tookMs: 5 };

/** What stands behind a Keyv: a map, to look into. */
function keyvOn(map: Map<string, unknown>) {
  return new Keyv({ store: map, namespace: 'occ' });
}

test('given a Keyv, when two processes use its store, then one reads what the other wrote, until it is removed', async () => {
  const map = new Map<string, unknown>();
  const one = sharedTokenOf(keyvTokenStore(keyvOn(map)), host, agent);
  const other = sharedTokenOf(keyvTokenStore(keyvOn(map)), host, agent);

  await one.write(token, 60_000);
  expect(await other.read()).toMatchObject(token);

  await other.remove();
  expect(await one.read()).toBeUndefined();
});

test('given a Keyv, when the life of a token is over, then Keyv itself drops it', async () => {
  const place = sharedTokenOf(keyvTokenStore(keyvOn(new Map())), host, agent);

  vi.useFakeTimers({ toFake: ['Date'] });
  await place.write(token, 60_000);
  vi.setSystemTime(Date.now() + 60_001);

  expect(await place.read()).toBeUndefined();
  vi.useRealTimers();
});

test.each([true, false])(
  'given a Keyv whose store fails (throwOnErrors: %s), when it is read, then there is no token',
  async throwOnErrors => {
    const keyv = new Keyv({ store: { get: down, set: down, delete: down, clear: down, has: down }, throwOnErrors });
    keyv.on('error', () => undefined);

    const place = sharedTokenOf(keyvTokenStore(keyv), host, agent);
    await place.write(token, 60_000);

    expect(await place.read()).toBeUndefined();
  },
);

async function down(): Promise<never> {
  throw new Error('down');
}
