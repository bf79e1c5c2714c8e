/**
 * One process of a fleet: makes the calls its parent asks for, all at once, with a token store of the real kind, and says
 * how they ended.
 */
import KeyvRedis from '@keyv/redis';
import Keyv from 'keyv';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { keyvTokenStore, OccAgent, type SharedPace, sharedPace, type TokenStore } from '../src/index.ts';
import { sqliteStore } from './support/sqlite-store.ts';

const { baseUrl, username, password, redis, sqlite, pace } = JSON.parse(process.argv[2] ?? '') as Record<
  string,
  string
>;

const tokenStore = redis === undefined ? inSqlite(sqlite ?? '') : inRedis(redis);
const agent = new OccAgent({
  baseUrl: baseUrl ?? '',
  auth: { username: username ?? '', password: password ?? '' },
  tokenStore,
  ...(pace !== undefined && { requestsPerSecond: await paceInRedis(pace) }),
});

/** Five calls a second, all processes together. */
async function paceInRedis(address: string): Promise<SharedPace> {
  const { client: storeClient } = new KeyvRedis({ url: address, socket: { reconnectStrategy: 50 } });
  storeClient.on('error', () => undefined);
  await storeClient.connect();
  return sharedPace(new RateLimiterRedis({ storeClient, useRedisPackage: true, points: 5, duration: 1 }));
}

function inRedis(address: string): TokenStore {
  const store = new KeyvRedis({ url: address, socket: { reconnectStrategy: 50 } });
  const { client } = store;
  client.on('error', () => undefined);
  const keyv = new Keyv({ store, namespace: 'occ' });
  keyv.on('error', () => undefined);
  return keyvTokenStore(keyv, {
    claim: async (key, lifeMs) => {
      const claimed = await client.set(key, 'claimed', { condition: 'NX', expiration: { type: 'PX', value: lifeMs } });
      return claimed === null ? undefined : () => client.del(key);
    },
  });
}

function inSqlite(file: string): TokenStore {
  const store = sqliteStore(file);
  const keyv = new Keyv({ store, namespace: 'occ' });
  keyv.on('error', () => undefined);
  return keyvTokenStore(keyv, { claim: store.claim });
}

process.on('message', async (calls: number) => {
  const ends = await Promise.allSettled(Array.from({ length: calls }, () => agent.merchant.orderStates()));
  process.send?.(ends.map(end => (end.status === 'fulfilled' ? 'data' : String(end.reason))));
});
// connected: what is proved is what the processes do with a store, not how fast a busy machine connects to it
await tokenStore.get('ready');
process.send?.('ready');
