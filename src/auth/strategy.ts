/** How a client proves who it is. @module */

/** A token and when it ends. */
export interface AccessToken {
  readonly value: string;
  /** Epoch milliseconds; `undefined` when the server did not say. */
  readonly expiresAt: number | undefined;
}

/** The wire as a strategy sees it: posts that carry no token of the client's own. */
export interface TokenExchange {
  /**
   * Posts to a token endpoint and reads the token.
   *
   * @throws {OccAuthenticationError} The server refuses (60011).
   */
  post(operationId: TokenOperation, request: TokenRequest, signal?: AbortSignal): Promise<AccessToken>;
}

/** The operations that answer a token. */
export type TokenOperation = 'login' | 'refresh' | 'adminLogin' | 'adminRefresh';

/** What is sent to a token endpoint. */
export interface TokenRequest {
  /** A form for the logins; absent for a refresh. */
  readonly form?: Readonly<Record<string, string>>;
  /** The bearer to send: the application key, or the token to renew. */
  readonly bearer?: string;
}

/** A way to sign in. Implement it for anything the built-in ones do not cover. */
export interface AuthStrategy {
  /** Obtains a first token. */
  signIn(exchange: TokenExchange, signal?: AbortSignal): Promise<AccessToken>;
  /** Renews a token that is still good; absent, the client signs in again. */
  refresh?(exchange: TokenExchange, token: AccessToken, signal?: AbortSignal): Promise<AccessToken>;
  /** The operation that ends the session; absent, signing out only forgets the token. */
  readonly signOutOperation?: 'logout' | 'adminLogout';
}

/** Whether a value is a strategy of the caller's own. */
export function isAuthStrategy(value: object): value is AuthStrategy {
  return 'signIn' in value && typeof value.signIn === 'function';
}
