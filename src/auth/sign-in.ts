/** Signing in and out with the credentials of a client. Loaded by the first call that needs a token. @module */

import { untilAborted } from '../call/call.ts';
import { defined } from '../call/defined.ts';
import type { Hooks } from '../observability/hooks.ts';
import type { Logger } from '../observability/logger.ts';
import { hookReport } from '../observability/tell.ts';
import type { Send } from '../transport/sender.ts';
import { type AccessTokenCredentials, accessTokenStrategy } from './access-token.ts';
import { type ApplicationCredentials, applicationKeyStrategy } from './application-key.ts';
import { type PasswordCredentials, passwordStrategy } from './password.ts';
import type { Session, SignOutOptions } from './session.ts';
import { sharedTokenOf } from './shared-token.ts';
import { type AccessToken, type AuthStrategy, isAuthStrategy } from './strategy.ts';
import { tellingEndpoint } from './telling-endpoint.ts';
import { createTokenEndpoint } from './token-endpoint.ts';
import { createTokenSource } from './token-source.ts';
import type { TokenStore } from './token-store.ts';

/** Ways to sign in. */
export type Auth = PasswordCredentials | ApplicationCredentials | AccessTokenCredentials | AuthStrategy;

/** The options that signing in depends on. @internal */
export interface SignIn {
  readonly given: {
    readonly auth: Auth;
    readonly apiPath?: string | undefined;
    readonly tokenStore?: TokenStore | undefined;
    readonly hooks?: Hooks | undefined;
    readonly logger?: Logger | undefined;
  };
  readonly baseUrl: string;
  readonly apiPath: string;
  readonly transport: { readonly totalTimeout: number; readonly secrets: () => readonly string[] };
}

/** Makes the session of one client; `send` sends without a token and without the context of a desk. @internal */
export function openSession(
  { given, baseUrl, apiPath, transport: { totalTimeout, secrets } }: SignIn,
  send: Send,
): Session {
  const { auth, tokenStore, hooks, logger } = given;
  // an application key for another API than the Agent API signs in there
  const strategy = strategyOf(auth, given.apiPath === undefined ? 'admin' : 'own');
  const { identity, signOutOperation } = strategy;
  const endpoint = tellingEndpoint(createTokenEndpoint(send), hooks?.onTokenRefresh, hookReport(logger));
  const { forget, ...tokens } = createTokenSource(strategy, endpoint, {
    patienceMs: totalTimeout,
    secrets: secrets(),
    ...(tokenStore === undefined || identity === undefined
      ? {}
      : {
          shared: sharedTokenOf(tokenStore, baseUrl + apiPath, identity),
          verify: (token: string) => endpoint.verify(identity.api, token),
        }),
  });

  async function endSession({ value }: AccessToken, { signal, timeout }: SignOutOptions = {}): Promise<void> {
    if (signOutOperation !== undefined) await endpoint.signOut(signOutOperation, value, defined({ signal, timeout }));
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
function strategyOf(auth: Auth, keysSignInAt: 'admin' | 'own'): AuthStrategy {
  if (isAuthStrategy(auth)) return auth;
  if ('applicationKey' in auth) return applicationKeyStrategy(auth, keysSignInAt);
  return 'accessToken' in auth ? accessTokenStrategy(auth) : passwordStrategy(auth);
}
