/**
 * One process of a fleet: makes the calls its parent asks for, all at once, with a token store of the real kind, and says
 * how they ended.
 */
import KeyvRedis from '@keyv/redis';
import Keyv from 'keyv';
import { keyvTokenStore, OccAgent, type TokenStore } from '../src/index.ts';
import { sqliteStore } from './support/sqlite-store.ts';

const { baseUrl, username, password, redis, sqlite } = JSON.parse(process.argv[2] ?? '') as Record<string, string>;

const tokenStore = redis === undefined ? inSqlite(sqlite ?? '') : inRedis(redis);
const agent = new OccAgent({
  baseUrl: baseUrl ?? '',
  auth: { username: username ?? '', password: password ?? '' },
  tokenStore,
});

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
process.send?.('ready');
