import type { AuthStrategy } from './strategy.ts';

/** A token somebody else obtained. */
export interface AccessTokenCredentials {
  /** The token, or a function that supplies a good one; it is called again when the server refuses the last one. */
  readonly accessToken: string | (() => string | Promise<string>);
}

/** Uses a token as it is; nothing is signed in, refreshed or signed out. */
export function accessTokenStrategy({ accessToken }: AccessTokenCredentials): AuthStrategy {
  return {
    async signIn() {
      const value = typeof accessToken === 'function' ? await accessToken() : accessToken;
      return { value, expiresAt: undefined };
    },
  };
}
