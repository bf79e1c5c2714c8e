import type { AuthStrategy } from './strategy.ts';

/** User name and password of an agent, with a one-time code where multi-factor sign-in is on. */
export interface PasswordCredentials {
  /** The agent's e-mail address. */
  readonly username: string;
  readonly password: string;
  /** Six digits, or a function that supplies them at each sign-in (a code is good for 30 s only). */
  readonly totpCode?: string | (() => string | Promise<string>);
}

/** Signs in at `/ccagent/v1/login` and renews with `refresh`. */
export function passwordStrategy({ username, password, totpCode }: PasswordCredentials): AuthStrategy {
  return {
    signOutOperation: 'logout',
    async signIn(exchange, signal) {
      const code = typeof totpCode === 'function' ? await totpCode() : totpCode;
      const form = { grant_type: 'password', username, password, ...(code === undefined ? {} : { totp_code: code }) };
      return exchange.post('login', { form }, signal);
    },
    refresh: (exchange, token, signal) => exchange.post('refresh', { bearer: token.value }, signal),
  };
}
