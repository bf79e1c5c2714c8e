/** How a client proves who it is. @module */

/** A token and when it ends. */
export interface AccessToken {
  readonly value: string;
  /** Epoch milliseconds; `undefined` when the server did not say. */
  readonly expiresAt: number | undefined;
}

/** The first stage of a two-stage sign-in: the server has mailed a one-time code. */
export interface FirstStage {
  /** To be sent with the code. */
  readonly validationToken: string;
}

/** The server's token endpoints, as a strategy sees them: posts that carry no token of the client's own. */
export interface TokenEndpoint {
  /**
   * Posts and reads the token.
   *
   * @throws {OccAuthenticationError} The server refuses.
   * @throws {OccApiError} The response has no token, as after a first stage.
   */
  post(operationId: TokenOperation, request: TokenRequest, signal?: AbortSignal): Promise<AccessToken>;
  /**
   * Like `post`, for a login that may have a second stage.
   *
   * @throws {OccAuthenticationError} The server refuses.
   */
  postFirst(
    operationId: TokenOperation,
    request: TokenRequest,
    signal?: AbortSignal,
  ): Promise<AccessToken | FirstStage>;
  /**
   * Has the server mail another code for a first stage, and says whether it did. Operation `sendVerificationCode`.
   *
   * @throws {OccAuthenticationError} The first stage is unknown or has ended.
   */
  sendVerificationCode(stage: FirstStage, signal?: AbortSignal): Promise<boolean>;
}

/** The operations that return a token. */
export type TokenOperation = 'login' | 'refresh' | 'adminLogin' | 'adminMfaLogin' | 'adminRefresh';

/** What is sent to a token endpoint. */
export interface TokenRequest {
  /** A form for the logins; absent for a refresh. */
  readonly form?: Readonly<Record<string, string>>;
  /** The bearer to send: the application key, or the token to renew. */
  readonly bearer?: string;
}

/** Whose token it is; tokens of one identity are interchangeable. */
export interface TokenIdentity {
  /** The API it was obtained from; a user's token does not open the other one. */
  readonly api: 'agent' | 'admin';
  /** Tells identities of one API apart, for instance the user name. Only a digest of it leaves the process. */
  readonly name: string;
}

/**
 * A way to sign in. Implement it for anything the built-in ones do not cover.
 *
 * @example
 * ```ts
 * import { type AuthStrategy, OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const passwordFromVault = async () => server.credentials.agent.password;
 *
 * const vault: AuthStrategy = {
 *   identity: { api: 'agent', name: server.credentials.agent.username }, // only needed to share tokens
 *   signOutOperation: 'logout',
 *   async signIn(endpoint, signal) {
 *     const { username } = server.credentials.agent;
 *     const form = { grant_type: 'password', username, password: await passwordFromVault() };
 *     return endpoint.post('login', { form }, signal);
 *   },
 *   refresh: (endpoint, token, signal) => endpoint.post('refresh', { bearer: token.value }, signal),
 * };
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: vault });
 * await agent.merchant.orderStates();
 * ```
 */
export interface AuthStrategy {
  /** Obtains a first token. */
  signIn(endpoint: TokenEndpoint, signal?: AbortSignal): Promise<AccessToken>;
  /** Renews a token that is still good; absent, the client signs in again. */
  refresh?(endpoint: TokenEndpoint, token: AccessToken, signal?: AbortSignal): Promise<AccessToken>;
  /** The operation that ends the session; absent, signing out only forgets the token. */
  readonly signOutOperation?: 'logout' | 'adminLogout';
  /** Whose tokens they are; absent, they never go into a `tokenStore`. */
  readonly identity?: TokenIdentity;
}

/** Whether a value is a strategy of the caller's own. */
export function isAuthStrategy(value: object): value is AuthStrategy {
  return 'signIn' in value && typeof value.signIn === 'function';
}
