/** Checks the options of a client. @module */

import type { AccessTokenCredentials } from './auth/access-token.ts';
import type { ApplicationCredentials } from './auth/application-key.ts';
import type { PasswordCredentials } from './auth/password.ts';
import type { Auth } from './auth/sign-in.ts';
import { isAuthStrategy } from './auth/strategy.ts';
import type { TokenStore } from './auth/token-store.ts';
import { defined } from './call/defined.ts';
import { known, type NamesOf } from './call/known-names.ts';
import { isOptional, need } from './call/need.ts';
import { type DeskContext, isHeaderText } from './context.ts';
import { OccConfigError } from './errors/errors.ts';
import { agentApiPath } from './generated/operations/ids.ts';
import type { Hooks } from './observability/hooks.ts';
import { isSecret } from './observability/redact.ts';
import { type Fetch, fetchParts } from './transport/attempt.ts';
import type { ExtensionOptions, TurnsLoader } from './transport/extend.ts';
import { extensionLoader, turnsLoader } from './transport/extensions.ts';
import { milliseconds } from './transport/milliseconds.ts';
import { type RetryChanges, type RetryOption, retryChanges, retryPolicy } from './transport/retry-option.ts';
import type { TransportOptions } from './transport/transport.ts';

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
const credentialNames = {
  applicationKey: { applicationKey: true } satisfies NamesOf<ApplicationCredentials>,
  accessToken: { accessToken: true } satisfies NamesOf<AccessTokenCredentials>,
  password: { username: true, password: true, totpCode: true, api: true } satisfies NamesOf<PasswordCredentials>,
};

/** Options that have been checked, with every default filled in. */
export interface ResolvedOptions {
  /** What was given, which the caller may change later. */
  readonly given: OccAgentOptions;
  readonly baseUrl: string;
  readonly apiPath: string;
  readonly transport: TransportOptions;
  readonly now: () => number | Date;
  readonly loadTurns: TurnsLoader | undefined;
}

/**
 * Checks options and fills in defaults.
 *
 * @param sharedTurns The limits shared with another client. @default those of the options
 * @throws {OccConfigError} An option is missing or invalid; `field` names it.
 */
export function resolveOptions(options: OccAgentOptions, sharedTurns?: TurnsLoader): ResolvedOptions {
  need(options != null, 'options', 'an object with baseUrl and auth');
  const given = known(OccConfigError, 'option', options, optionNames);
  const hooks = known(OccConfigError, 'option', given.hooks ?? {}, hookNames, 'hooks.');
  const { apiPath = agentApiPath, tokenStore, fetch, now = Date.now, timeout = 30_000, totalTimeout = 120_000 } = given;
  const auth = checkedAuth(given.auth);
  need(/^(?:\/[\w.-]+)+$/.test(apiPath), 'apiPath', 'a path such as /ccappagent/v1, without a trailing slash');
  need(isStore(tokenStore), 'tokenStore', 'an object with get, set and delete');
  need(isOptional(fetch, 'function'), 'fetch', 'a function');
  need(typeof now === 'function', 'now', 'a function that gives epoch milliseconds or a Date');
  const loadTurns = sharedTurns ?? turnsLoader(given);
  const retry = retryPolicy(given.retry, OccConfigError);
  return {
    given: { ...given, auth, hooks, retry },
    baseUrl: resolveBaseUrl(given.baseUrl),
    apiPath,
    transport: {
      fetch: fetchParts(fetch),
      timeout: milliseconds('timeout', timeout),
      totalTimeout: milliseconds('totalTimeout', totalTimeout),
      retry,
      secrets: secretsOfAuth(auth),
      extensions: extensionLoader({ ...given, hooks }, loadTurns),
    },
    now,
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
  need(shared === undefined, shared ?? '', 'that of the client it comes from: make a new OccAgent');
  const { retry, ...others } = known(OccConfigError, 'option', changes, derivedNames);
  need(
    others.hooks?.onTokenRefresh === undefined,
    'hooks.onTokenRefresh',
    'set on the client that signs in, which this one comes from',
  );
  return {
    ...options,
    ...others,
    retry: { ...retryPolicy(options.retry, OccConfigError), ...defined(retryChanges(retry, OccConfigError)) },
  };
}

function resolveBaseUrl(baseUrl: string | URL | undefined): string {
  const url = URL.parse(String(baseUrl ?? ''));
  need(
    url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === '',
    'baseUrl',
    'an http(s) address such as https://tenant-admin.occa.ocs.oraclecloud.com; credentials belong in auth',
  );
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** A copy of credentials, or a strategy of the caller's own as it is. */
function checkedAuth(auth: Auth): Auth {
  need(
    typeof auth === 'object' && auth !== null,
    'auth',
    '{ username, password }, { applicationKey }, { accessToken } or a strategy',
  );
  if (isAuthStrategy(auth)) return auth;
  for (const kind of ['applicationKey', 'accessToken'] as const) {
    if (!(kind in auth)) continue;
    const value: unknown = Reflect.get(auth, kind);
    const isSupplier = kind === 'accessToken' && typeof value === 'function';
    need(
      isSupplier || (typeof value === 'string' && isHeaderText(value)),
      `auth.${kind}`,
      'a non-empty string without line breaks',
    );
    return known(OccConfigError, 'option', auth, credentialNames[kind], 'auth.');
  }
  const credentials = known(OccConfigError, 'option', auth as PasswordCredentials, credentialNames.password, 'auth.');
  const { username, password, totpCode, api = 'agent' } = credentials;
  needText('auth.username', username);
  needText('auth.password', password);
  need(api === 'agent' || api === 'admin', 'auth.api', "'agent' or 'admin'");
  // the Admin API signs people in with a one-time code
  if (typeof totpCode !== 'function' && (totpCode !== undefined || api === 'admin'))
    needText('auth.totpCode', totpCode);
  return credentials;
}

function isStore(store: TokenStore | undefined): boolean {
  return store === undefined || (['get', 'set', 'delete'] as const).every(name => typeof store?.[name] === 'function');
}

function needText(field: string, value: unknown): void {
  need(typeof value === 'string' && value !== '', field, 'a non-empty string');
}

/** The credentials that are known ahead; what a function supplies is found in the requests that carry it. */
function secretsOfAuth(auth: Auth): string[] {
  const values = Object.entries(auth).filter(([name]) => isSecret(name));
  return values.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}
