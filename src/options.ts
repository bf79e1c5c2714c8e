/** Checks the options of a client. @module */

import { type AccessTokenCredentials, accessTokenStrategy } from './auth/access-token.ts';
import { type ApplicationCredentials, applicationKeyStrategy } from './auth/application-key.ts';
import { type PasswordCredentials, passwordStrategy } from './auth/password.ts';
import { type AuthStrategy, isAuthStrategy } from './auth/strategy.ts';
import type { TokenStore } from './auth/token-store.ts';
import { defined } from './call/defined.ts';
import { type NamesOf, refuseUnknown } from './call/known-names.ts';
import { type DeskContext, isHeaderText } from './context.ts';
import { OccConfigError } from './errors/errors.ts';
import { agentApiPath } from './generated/operations.ts';
import type { Hooks } from './observability/hooks.ts';
import { isSecret } from './observability/redact.ts';
import { type Fetch, type FetchParts, fetchParts } from './transport/attempt.ts';
import { type ExtensionOptions, extensionLoader, type TurnsLoader, turnsLoader } from './transport/extensions.ts';
import { milliseconds } from './transport/milliseconds.ts';
import { type RetryChanges, type RetryOption, retryChanges, retryPolicy } from './transport/retry-option.ts';
import type { TransportOptions } from './transport/transport.ts';

/** Ways to sign in. */
export type Auth = PasswordCredentials | ApplicationCredentials | AccessTokenCredentials | AuthStrategy;

/** Options of an {@link OccAgent}. */
export interface OccAgentOptions extends Omit<DeskContext, 'shopperProfileId'>, ExtensionOptions {
  /** Address of the administration host, for instance `https://p1234567c1prd-admin.occa.ocs.oraclecloud.com`. */
  readonly baseUrl: string | URL;
  /**
   * Base path of the operations of the Agent API. `/ccappagent/v1` is for server-side extensions, which sign in
   * with an application key. @default '/ccagent/v1'
   */
  readonly apiPath?: string | undefined;
  /** How to sign in; the first call that needs a token does so. */
  readonly auth: Auth;
  /**
   * Where clients of several processes share their tokens. An `accessToken` and the tokens of a strategy without `identity`
   * are not stored there. @default the memory of this client
   */
  readonly tokenStore?: TokenStore | undefined;
  /** Timeout of each attempt in milliseconds, including reading the body. @default 30000 */
  readonly timeout?: number | undefined;
  /**
   * Timeout of a call in milliseconds, including waiting for a token and in the queue, retries and backoff. @default 120000
   */
  readonly totalTimeout?: number | undefined;
  /** How failed calls are retried; `false` disables retries. */
  readonly retry?: RetryOption;
  /** Limit of the size of a response body in bytes; a larger one is an `OccApiError`. @default no limit */
  readonly maxBodySize?: number | undefined;
  /** Another `fetch`, for instance one with a proxy, or that of a reference server. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined;
  /**
   * The current time for `submittedWithinDays`, in epoch milliseconds or as a `Date`. With a reference server, pass
   * `server.clock.now`. Tokens and timeouts use the machine's clock. @default Date.now
   */
  readonly now?: (() => number | Date) | undefined;
}

/** The options that {@link OccAgent.withOptions} may change: all but those about sign-in, connection, rate limits and retry budget. */
export type DerivedOptions = Omit<OccAgentOptions, keyof typeof sharedNames | 'retry'> & {
  /** How failed calls are retried; `false` disables retries. Omitted properties stay as they are. */
  readonly retry?: RetryChanges;
};

const sharedNames = {
  baseUrl: true,
  apiPath: true,
  auth: true,
  tokenStore: true,
  fetch: true,
  maxConcurrent: true,
  requestsPerSecond: true,
} as const;

const derivedNames: NamesOf<DerivedOptions> = {
  timeout: true,
  totalTimeout: true,
  maxBodySize: true,
  retry: true,
  now: true,
  organization: true,
  site: true,
  language: true,
  priceListGroup: true,
  hooks: true,
  logger: true,
  telemetry: true,
  validate: true,
  onDrift: true,
};
const optionNames: NamesOf<OccAgentOptions> = { ...sharedNames, ...derivedNames };
const hookNames: NamesOf<Hooks> = { onRequest: true, onResponse: true, onRetry: true, onTokenRefresh: true };
const applicationKeyNames: NamesOf<ApplicationCredentials> = { applicationKey: true };
const accessTokenNames: NamesOf<AccessTokenCredentials> = { accessToken: true };
const passwordNames: NamesOf<PasswordCredentials> = { username: true, password: true, totpCode: true, api: true };

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly baseUrl: string;
  readonly strategy: AuthStrategy;
  readonly tokenStore: TokenStore | undefined;
  readonly transport: TransportOptions;
  readonly now: () => number | Date;
  readonly loadTurns: TurnsLoader | undefined;
}

/**
 * Validates options and fills in defaults.
 *
 * @param sharedTurns The limiter shared with another client. @default a new one
 * @throws {OccConfigError} An option is missing or invalid; `field` names it.
 */
export function resolveOptions(options: OccAgentOptions, sharedTurns?: TurnsLoader): ResolvedOptions {
  if (options == null) throw new OccConfigError('options', 'options are missing: an agent needs baseUrl and auth');
  refuseUnknown(OccConfigError, 'option', options, optionNames);
  refuseUnknown(OccConfigError, 'option', options.hooks, hookNames, 'hooks.');
  const loadTurns = sharedTurns ?? turnsLoader(options);
  return {
    baseUrl: resolveBaseUrl(options.baseUrl),
    strategy: resolveStrategy(options.auth, options.apiPath === undefined ? 'admin' : 'own'),
    tokenStore: resolveTokenStore(options.tokenStore),
    transport: {
      fetch: resolveFetch(options.fetch),
      apiPath: resolveApiPath(options.apiPath),
      timeout: milliseconds('timeout', options.timeout ?? 30_000),
      totalTimeout: milliseconds('totalTimeout', options.totalTimeout ?? 120_000),
      retry: retryPolicy(options.retry, OccConfigError),
      maxBodySize: resolveBodySize(options.maxBodySize),
      secrets: secretsOfAuth(options.auth),
      extensions: extensionLoader(options, loadTurns),
    },
    now: resolveNow(options.now),
    loadTurns,
  };
}

/**
 * The options of a client with changes; `undefined` changes nothing.
 *
 * @throws {OccConfigError} An option does not exist or cannot be changed.
 */
export function derivedOptions(options: OccAgentOptions, changes: DerivedOptions): OccAgentOptions {
  const shared = Object.keys(changes).find(name => Object.hasOwn(sharedNames, name));
  if (shared !== undefined) {
    throw new OccConfigError(shared, `${shared} is shared by clients that come from each other: make a new OccAgent`);
  }
  refuseUnknown(OccConfigError, 'option', changes, derivedNames);
  if (changes.hooks?.onTokenRefresh !== undefined) {
    throw new OccConfigError(
      'hooks.onTokenRefresh',
      'hooks.onTokenRefresh belongs to the client that signs in: set it there',
    );
  }
  const retry = {
    ...retryPolicy(options.retry, OccConfigError),
    ...defined(retryChanges(changes.retry, OccConfigError)),
  };
  return { ...options, ...defined(changes), retry };
}

function resolveBaseUrl(baseUrl: string | URL | undefined): string {
  const url = URL.parse(String(baseUrl ?? ''));
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new OccConfigError(
      'baseUrl',
      'baseUrl must be an http(s) address such as https://tenant-admin.occa.ocs.oraclecloud.com',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new OccConfigError('baseUrl', 'baseUrl must not contain credentials; use auth');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function resolveApiPath(apiPath: string | undefined): string {
  if (apiPath === undefined) return agentApiPath;
  if (typeof apiPath === 'string' && /^(?:\/[\w.-]+)+$/.test(apiPath)) return apiPath;
  throw new OccConfigError('apiPath', 'apiPath must be a path such as /ccappagent/v1, without a trailing slash');
}

function resolveStrategy(auth: Auth | undefined, keysSignInAt: 'admin' | 'own'): AuthStrategy {
  if (typeof auth !== 'object' || auth === null) {
    throw new OccConfigError('auth', 'auth is missing: { username, password }, { applicationKey } or { accessToken }');
  }
  if (isAuthStrategy(auth)) return auth;
  if ('applicationKey' in auth) {
    refuseUnknown(OccConfigError, 'option', auth, applicationKeyNames, 'auth.');
    needHeaderText('auth.applicationKey', auth.applicationKey);
    return applicationKeyStrategy(auth, keysSignInAt);
  }
  if ('accessToken' in auth) {
    refuseUnknown(OccConfigError, 'option', auth, accessTokenNames, 'auth.');
    if (typeof auth.accessToken !== 'function') needHeaderText('auth.accessToken', auth.accessToken);
    return accessTokenStrategy(auth);
  }
  refuseUnknown(OccConfigError, 'option', auth, passwordNames, 'auth.');
  needText('auth.username', auth.username);
  needText('auth.password', auth.password);
  if (auth.totpCode !== undefined && typeof auth.totpCode !== 'function') needText('auth.totpCode', auth.totpCode);
  if (auth.api !== undefined && auth.api !== 'agent' && auth.api !== 'admin')
    throw new OccConfigError('auth.api', "auth.api must be 'agent' or 'admin'");
  if (auth.api === 'admin' && auth.totpCode === undefined)
    throw new OccConfigError(
      'auth.totpCode',
      'auth.totpCode is missing: the Admin API signs people in with a one-time code',
    );
  return passwordStrategy(auth);
}

function resolveTokenStore(store: TokenStore | undefined): TokenStore | undefined {
  if (store === undefined) return undefined;
  const isStore = (['get', 'set', 'delete'] as const).every(method => typeof store?.[method] === 'function');
  if (!isStore) throw new OccConfigError('tokenStore', 'tokenStore must have get, set and delete');
  return store;
}

function needText(field: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new OccConfigError(field, `${field} must be a non-empty string`);
}

function needHeaderText(field: string, value: unknown): void {
  needText(field, value);
  if (!isHeaderText(String(value)))
    throw new OccConfigError(field, `${field} must be valid as a header value, without line breaks`);
}

function resolveFetch(fetch: Fetch | undefined): FetchParts {
  if (fetch !== undefined && typeof fetch !== 'function') throw new OccConfigError('fetch', 'fetch must be a function');
  return fetchParts(fetch);
}

function resolveNow(now: OccAgentOptions['now'] = Date.now): () => number | Date {
  if (typeof now === 'function') return now;
  throw new OccConfigError('now', 'now must be a function that gives epoch milliseconds or a Date');
}

function resolveBodySize(bytes: number | undefined): number | undefined {
  if (bytes === undefined || (Number.isSafeInteger(bytes) && bytes > 0)) return bytes;
  throw new OccConfigError('maxBodySize', 'maxBodySize must be a whole number of bytes from 1');
}

/** The credentials that are known ahead; what a function supplies is found in the requests that carry it. */
function secretsOfAuth(auth: Auth): string[] {
  const values = Object.entries(auth).filter(([name]) => isSecret(name));
  return values.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}
