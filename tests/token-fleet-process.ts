/**
 * One process of a fleet: gets a token at each tick its parent sends, in the parent's time, and says when it has it.
 * Its store is the parent's, over HTTP.
 */

import { passwordStrategy } from '../src/auth/password.ts';
import { sharedTokenOf } from '../src/auth/shared-token.ts';
import { createTokenEndpoint } from '../src/auth/token-endpoint.ts';
import { createTokenSource } from '../src/auth/token-source.ts';
import type { TokenStore } from '../src/auth/token-store.ts';
import { resolveOptions } from '../src/options.ts';
import { createSender } from '../src/transport/sender.ts';
import { createTransport } from '../src/transport/transport.ts';

const { baseUrl, storeUrl, username, password } = JSON.parse(process.argv[2] ?? '') as Record<string, string>;
let now = 0;
let written: Promise<unknown> = Promise.resolve();

const store: TokenStore = {
  get: async key => (await fetch(`${storeUrl}/${key}`)).json(),
  set: async (key, value) => {
    written = fetch(`${storeUrl}/${key}`, { method: 'PUT', body: JSON.stringify(value) });
    await written;
  },
  delete: key => fetch(`${storeUrl}/${key}`, { method: 'DELETE' }),
};
const auth = { username: username ?? '', password: password ?? '' };
const { transport: options } = resolveOptions({ baseUrl: baseUrl ?? '', auth, retry: false });
const transport = createTransport(options);
const identity = { api: 'agent', name: username ?? '' } as const;
const tokens = createTokenSource(
  passwordStrategy(auth),
  createTokenEndpoint(createSender({ baseUrl: baseUrl ?? '', transport }, {}), () => now),
  {
    now: () => now,
    shared: storeUrl === undefined ? undefined : sharedTokenOf(store, baseUrl ?? '', identity),
  },
);

process.on('message', (tick: number) => {
  now = tick;
  void tokens.get().then(async token => {
    // the tick is over when others can see what was obtained in it
    await written;
    process.send?.(token);
  });
});
