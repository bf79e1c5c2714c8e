import type { AuthStrategy } from './strategy.ts';

/** Key of a registered application. */
export interface ApplicationCredentials {
  /** The key (a JWT) from the merchant's Web API settings. Never use one in a browser. */
  readonly applicationKey: string;
}

/**
 * Signs in at `/ccadmin/v1/login`: the documents name only the admin and extension logins for keys, and public
 * integrations use the token they get there on the Agent API. At `own` it signs in at the login of the API it calls,
 * which is documented for the extension API (`/ccappagent/v1`).
 */
export function applicationKeyStrategy(
  { applicationKey }: ApplicationCredentials,
  at: 'admin' | 'own' = 'admin',
): AuthStrategy {
  const [login, refresh, signOutOperation] =
    at === 'admin'
      ? (['adminLogin', 'adminRefresh', 'adminLogout'] as const)
      : (['login', 'refresh', 'logout'] as const);
  return {
    identity: { api: at === 'admin' ? 'admin' : 'agent', name: applicationKey },
    signOutOperation,
    signIn: (endpoint, signal) =>
      endpoint.post(login, { form: { grant_type: 'client_credentials' }, bearer: applicationKey }, signal),
    refresh: (endpoint, token, signal) => endpoint.post(refresh, { bearer: token.value }, signal),
  };
}
