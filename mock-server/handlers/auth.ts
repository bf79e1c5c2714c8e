/** Sign-in, renewal, sign-out. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import { refuse } from '../rules/refusal.ts';
import { isAgent, roles } from '../rules/roles.ts';
import type { Session } from '../store/model.ts';
import type { Store } from '../store/store.ts';
import type { Call, HandlersOf } from './handler.ts';

// documented lives: 15 minutes for a user's token, 5 for an application's
const userTokenSeconds = 900;
const applicationTokenSeconds = 300;

/** The operations of both APIs that deal with tokens. */
export const auth: HandlersOf<
  'login' | 'refresh' | 'logout' | 'verify' | 'adminLogin' | 'adminRefresh' | 'adminLogout' | 'adminVerify'
> = {
  login: call => signIn(call, 'agent'),
  refresh,
  logout,
  verify,
  adminLogin: call => signIn(call, 'admin'),
  adminRefresh: refresh,
  adminLogout: logout,
  adminVerify: verify,
};

function signIn(
  { body, bearer, store, now }: Pick<Call<'login'>, 'body' | 'bearer' | 'store' | 'now'>,
  api: Session['api'],
): Schemas['Token'] {
  if (body.grant_type === 'client_credentials') {
    const application = [...store.applications.values()].find(({ key }) => key === bearer);
    if (application === undefined) return refuse('60011');
    return openSession(store, now, { api, userId: undefined, applicationId: application.id });
  }
  const user = [...store.users.values()].find(({ email }) => email.toLowerCase() === body.username.toLowerCase());
  const known = user?.active && user.password === body.password && opens(user.roles, api);
  if (!known) return refuse('60011');
  return openSession(store, now, { api, userId: user.id, applicationId: undefined });
}

function opens(held: readonly string[], api: Session['api']): boolean {
  return api === 'agent' ? isAgent(held) : held.includes(roles.administrator);
}

function refresh({ caller, store, now }: Pick<Call<'refresh'>, 'caller' | 'store' | 'now'>): Schemas['Token'] {
  const { api, userId, applicationId } = caller.session;
  return openSession(store, now, { api, userId, applicationId });
}

function logout({ caller, store }: Pick<Call<'logout'>, 'caller' | 'store'>): Schemas['Logout'] {
  store.sessions.remove(caller.session.token);
  return { result: true };
}

function verify(): Schemas['Verification'] {
  return { success: true };
}

function openSession(
  store: Store,
  now: number,
  owner: Pick<Session, 'api' | 'userId' | 'applicationId'>,
): Schemas['Token'] {
  const seconds = owner.applicationId === undefined ? userTokenSeconds : applicationTokenSeconds;
  const expiresAt = now + seconds * 1000;
  const token = jwtShaped({
    sub: owner.userId ?? owner.applicationId,
    iss: `${owner.api}UI`,
    iat: now,
    exp: expiresAt,
    jti: store.nextId('t'),
  });
  store.sessions.put(token, { token, expiresAt, ...owner });
  return { access_token: token, token_type: 'bearer', expires_in: seconds };
}

/** Looks like OCC's tokens; unsigned, since the store knows every token it handed out. */
function jwtShaped(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.${part('reference')}`;
}
