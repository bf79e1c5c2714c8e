/** Checks the options of a client. @module */

import type { AccessTokenCredentials } from './auth/access-token.ts';
import type { ApplicationCredentials } from './auth/application-key.ts';
import type { PasswordCredentials } from './auth/password.ts';
import type { Auth } from './auth/sign-in.ts';
import { isAuthStrategy } from './auth/strategy.ts';
import type { TokenStore } from './auth/token-store.ts';
import { defined } from './call/defined.ts';
import { known, type NamesOf, type Rule } from './call/known-names.ts';
import { need } from './call/need.ts';
import { type DeskContext, headerText, isHeaderText } from './context.ts';
import { OccConfigError } from './errors/errors.ts';
import { agentApiPath } from './generated/operations/ids.ts';
import type { Hooks } from './observability/hooks.ts';
import { isSecret } from './observability/redact.ts';
import { type Fetch, fetchParts } from './transport/attempt.ts';
import type { ExtensionOptions, TurnsLoader } from './transport/extend.ts';
import { aFunction, extensionLoader, extensionRules, turnsLoader, withMethods } from './transport/extensions.ts';
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
export type DerivedOptions = Omit<OccAgentOptions, keyof typeof sharedRules | 'retry'> & {
  /** How failed calls are retried; `false` disables retries. Omitted properties stay as they are. */
  readonly retry?: RetryChanges;
};

const { maxConcurrent, requestsPerSecond, ...derivedExtensionRules } = extensionRules;

const sharedRules = {
  baseUrl: [
    'an http(s) address such as https://tenant-admin.occa.ocs.oraclecloud.com; credentials belong in auth',
    value => {
      const url = URL.parse(String(value));
      return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username + url.password === '';
    },
    'required',
  ],
  apiPath: ['a path such as /ccappagent/v1, without a trailing slash', value => /^(?:\/[\w.-]+)+$/.test(String(value))],
  auth: [
    '{ username, password }, { applicationKey }, { accessToken } or a strategy',
    value => typeof value === 'object' && value !== null,
    'required',
  ],
  tokenStore: withMethods('an object with get, set and delete', 'get', 'set', 'delete'),
  fetch: aFunction,
  maxConcurrent,
  requestsPerSecond,
} satisfies Readonly<Partial<Record<keyof OccAgentOptions, true | Rule>>>;

const derivedRules: NamesOf<DerivedOptions> = {
  ...derivedExtensionRules,
  timeout: milliseconds,
  totalTimeout: milliseconds,
  retry: true,
  now: ['a function that gives epoch milliseconds or a Date', aFunction[1]],
  organization: true,
  site: true,
  language: true,
  priceListGroup: true,
};
const optionRules: NamesOf<OccAgentOptions> = { ...sharedRules, ...derivedRules };
const hookRules: NamesOf<Hooks> = {
  onRequest: aFunction,
  onResponse: aFunction,
  onRetry: aFunction,
  onTokenRefresh: aFunction,
};

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const text: Rule = ['a non-empty string', isText, 'required'];
const credentialRules = {
  applicationKey: { applicationKey: [headerText, isHeaderText, 'required'] } satisfies NamesOf<ApplicationCredentials>,
  accessToken: {
    accessToken: [headerText, value => isHeaderText(value) || typeof value === 'function', 'required'],
  } satisfies NamesOf<AccessTokenCredentials>,
  password: {
    username: text,
    password: text,
    totpCode: [text[0], value => isText(value) || typeof value === 'function'],
    api: ["'agent' or 'admin'", value => value === 'agent' || value === 'admin'],
  } satisfies NamesOf<PasswordCredentials>,
};

/** Options that have been checked, with every default filled in. @internal */
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
 *
 * @internal
 */
export function resolveOptions(options: OccAgentOptions, sharedTurns?: TurnsLoader): ResolvedOptions {
  need(options != null, 'options', 'an object with baseUrl and auth');
  const given = known(OccConfigError, 'option', options, optionRules);
  const hooks = known(OccConfigError, 'option', given.hooks ?? {}, hookRules, 'hooks.');
  const { apiPath = agentApiPath, fetch, now = Date.now, timeout = 30_000, totalTimeout = 120_000 } = given;
  const auth = checkedAuth(given.auth);
  const url = new URL(given.baseUrl);
  const loadTurns = sharedTurns ?? turnsLoader(given);
  const retry = retryPolicy(given.retry, OccConfigError);
  return {
    given: { ...given, auth, hooks, retry },
    baseUrl: withoutTrailingSlashes(url.origin + url.pathname),
    apiPath,
    transport: {
      fetch: fetchParts(fetch),
      timeout,
      totalTimeout,
      retry,
      secrets: () => secretsOfAuth(auth),
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
 *
 * @internal
 */
export function derivedOptions(options: OccAgentOptions, changes: DerivedOptions): OccAgentOptions {
  const shared = Object.keys(changes).find(name => Object.hasOwn(sharedRules, name));
  need(shared === undefined, shared ?? '', 'that of the client it comes from: make a new OccAgent');
  const { retry, ...others } = known(OccConfigError, 'option', changes, derivedRules);
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

function withoutTrailingSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

/** A copy of credentials, or a strategy of the caller's own as it is. */
function checkedAuth(auth: Auth): Auth {
  if (isAuthStrategy(auth)) return auth;
  const kind = 'applicationKey' in auth ? 'applicationKey' : 'accessToken' in auth ? 'accessToken' : 'password';
  const credentials = known(OccConfigError, 'option', auth, credentialRules[kind], 'auth.');
  // the Admin API signs people in with a one-time code
  const needsCode = 'api' in credentials && credentials.api === 'admin';
  need(!needsCode || credentials.totpCode !== undefined, 'auth.totpCode', text[0]);
  return credentials;
}

/** The credentials that are known ahead; what a function supplies is found in the requests that carry it. */
function secretsOfAuth(auth: Auth): string[] {
  const values = Object.entries(auth).filter(([name]) => isSecret(name));
  return values.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}
