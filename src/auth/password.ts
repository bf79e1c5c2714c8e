import { OccConfigError } from '../errors/errors.ts';
import type { AccessToken, AuthStrategy, FirstStage, TokenEndpoint } from './strategy.ts';

/** The one-time code that is asked for. */
export type CodeChallenge =
  | {
      /** The code an authenticator app shows; asked for ahead of each sign-in, as the server does not say who has one. */
      readonly kind: 'totp';
      readonly username: string;
    }
  | {
      /** The code the server has just mailed: it wants a second stage. */
      readonly kind: 'mail';
      readonly username: string;
      /**
       * Has the server mail another code, and says whether it did.
       *
       * @throws {OccAuthenticationError} The sign-in has taken too long.
       */
      resend(): Promise<boolean>;
    };

/**
 * Supplies a one-time code: six digits, or `undefined` where there is none, as for a `totp` challenge of a user whose
 * codes are mailed.
 *
 * @example
 * ```ts
 * import { type CodeSupplier, OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const { agentWithMailedCode } = server.credentials;
 * const ask = async (question: string) => server.oneTimeCode(agentWithMailedCode.username); // in a real program: a prompt
 *
 * const totpCode: CodeSupplier = async challenge => {
 *   if (challenge.kind === 'totp') return undefined; // no authenticator app
 *   const code = await ask(`Code mailed to ${challenge.username}, or "again"`);
 *   if (code !== 'again') return code;
 *   await challenge.resend();
 *   return ask('The new code');
 * };
 * const auth = { ...agentWithMailedCode, totpCode };
 * await new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth }).merchant.orderStates();
 * ```
 */
export type CodeSupplier = (challenge: CodeChallenge) => string | undefined | Promise<string | undefined>;

/** User name and password of an agent or an administrator, with a one-time code where multi-factor sign-in is on. */
export interface PasswordCredentials {
  /** The agent's e-mail address. */
  readonly username: string;
  readonly password: string;
  /** Six digits, or a function that supplies them at each sign-in (a code is good for 30 s only). */
  readonly totpCode?: string | CodeSupplier | undefined;
  /** `admin` signs an administrator in to the Admin API, which always needs `totpCode`. @default agent */
  readonly api?: 'agent' | 'admin' | undefined;
}

/**
 * Signs in at `/ccagent/v1/login`, in two stages where the server mails a code, or as an administrator at
 * `/ccadmin/v1/mfalogin`, and renews with `refresh`.
 */
export function passwordStrategy({ username, password, totpCode, api = 'agent' }: PasswordCredentials): AuthStrategy {
  const form = { grant_type: 'password', username, password };
  const [login, refresh, signOutOperation] =
    api === 'admin'
      ? (['adminMfaLogin', 'adminRefresh', 'adminLogout'] as const)
      : (['login', 'refresh', 'logout'] as const);

  async function secondStage(endpoint: TokenEndpoint, stage: FirstStage, signal?: AbortSignal): Promise<AccessToken> {
    if (typeof totpCode !== 'function') {
      throw new OccConfigError(
        'auth.totpCode',
        'The server has mailed a one-time code (two-stage sign-in): auth.totpCode must be a function that asks for it',
      );
    }
    const resend = () => endpoint.sendVerificationCode(stage, signal);
    const code = await totpCode({ kind: 'mail', username, resend });
    if (typeof code !== 'string' || code === '')
      throw new OccConfigError('auth.totpCode', 'auth.totpCode supplied no code for the one the server has mailed');
    const answer = { ...form, totp_code: code, validation_token: stage.validationToken };
    return endpoint.post(login, { form: answer }, signal);
  }

  return {
    identity: { api, name: username },
    signOutOperation,
    async signIn(endpoint, signal) {
      const code = typeof totpCode === 'function' ? await totpCode({ kind: 'totp', username }) : totpCode;
      const first = { ...form, ...(code === undefined ? {} : { totp_code: code }) };
      const answer = await endpoint.postFirst(login, { form: first }, signal);
      return 'validationToken' in answer ? secondStage(endpoint, answer, signal) : answer;
    },
    refresh: (endpoint, token, signal) => endpoint.post(refresh, { bearer: token.value }, signal),
  };
}
