import type { AuthStrategy } from './strategy.ts';

/** Key of a registered application. */
export interface ApplicationCredentials {
  /** The key (a JWT) from the merchant's Web API settings. Never use one in a browser. */
  readonly applicationKey: string;
}

/**
 * Signs in at `/ccadmin/v1/login`: the documents name only the admin and extension logins for keys, and public
 * integrations use the token they get there on the Agent API.
 */
export function applicationKeyStrategy({ applicationKey }: ApplicationCredentials): AuthStrategy {
  return {
    signOutOperation: 'adminLogout',
    signIn: (exchange, signal) =>
      exchange.post('adminLogin', { form: { grant_type: 'client_credentials' }, bearer: applicationKey }, signal),
    refresh: (exchange, token, signal) => exchange.post('adminRefresh', { bearer: token.value }, signal),
  };
}
