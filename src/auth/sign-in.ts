/** Signing in and out with the credentials of a client. Loaded by the first call that needs a token. @module */

import { untilAborted } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import type { Hooks } from '../observability/hooks.ts';
import type { Logger } from '../observability/logger.ts';
import { hookReport } from '../observability/tell.ts';
import type { Send } from '../transport/sender.ts';
import { type AccessTokenCredentials, accessTokenStrategy } from './access-token.ts';
import { type ApplicationCredentials, applicationKeyStrategy } from './application-key.ts';
import { createTokenExchange } from './exchange.ts';
import { type PasswordCredentials, passwordStrategy } from './password.ts';
import type { Session, SignOutOptions } from './session.ts';
import { sharedTokenOf } from './shared-token.ts';
import { type AccessToken, type AuthStrategy, isAuthStrategy } from './strategy.ts';
import { tellingExchange } from './telling-exchange.ts';
import { createTokenSource } from './token-source.ts';
import type { TokenStore } from './token-store.ts';

/** Ways to sign in. */
export type Auth = PasswordCredentials | ApplicationCredentials | AccessTokenCredentials | AuthStrategy;

/** What signing in depends on. */
export interface SignIn {
  readonly auth: Auth;
  /** Whether an application key signs in at the Admin API, or at the API it is for. */
  readonly keysSignInAt: 'admin' | 'own';
  readonly tokenStore: TokenStore | undefined;
  /** The address that the tokens are good for. */
  readonly address: string;
  /** Milliseconds after which a sign-in counts as lost. */
  readonly patienceMs: number;
  /** What no error may hold. */
  readonly secrets: readonly string[];
  readonly onTokenRefresh: Hooks['onTokenRefresh'];
  readonly logger: Logger | undefined;
}

/** Makes the session of one client; `send` sends without a token and without the context of a desk. */
export function openSession(
  { auth, keysSignInAt, tokenStore, address, patienceMs, secrets, onTokenRefresh, logger }: SignIn,
  send: Send,
): Session {
  const strategy = strategyOf(auth, keysSignInAt);
  const { identity, signOutOperation } = strategy;
  const exchange = tellingExchange(createTokenExchange(send), onTokenRefresh, hookReport(logger));
  const { forget, ...tokens } = createTokenSource(strategy, exchange, {
    patienceMs,
    secrets,
    ...(tokenStore === undefined || identity === undefined
      ? {}
      : {
          shared: sharedTokenOf(tokenStore, address, identity),
          verify: (token: string) => exchange.verify(identity.api, token),
        }),
  });

  async function endSession({ value }: AccessToken, { signal, timeout }: SignOutOptions = {}): Promise<void> {
    if (signOutOperation !== undefined) await exchange.signOut(signOutOperation, value, defined({ signal, timeout }));
  }

  async function signOut(options: SignOutOptions): Promise<void> {
    const { token, late } = await forget();
    // the session that a pending sign-in still opens is ended as well, whether the caller waits for it or not
    const ended = late?.then(opened => (opened === undefined ? undefined : endSession(opened)));
    ended?.catch(() => undefined);
    if (token !== undefined) await endSession(token, options);
    if (ended !== undefined) await untilAborted(ended, options.signal);
  }
  return { ...tokens, signOut };
}

/** The strategy of credentials that have been checked. */
function strategyOf(auth: Auth, keysSignInAt: SignIn['keysSignInAt']): AuthStrategy {
  if (isAuthStrategy(auth)) return auth;
  if ('applicationKey' in auth) return applicationKeyStrategy(auth, keysSignInAt);
  return 'accessToken' in auth ? accessTokenStrategy(auth) : passwordStrategy(auth);
}
