/** Sign-in, renewal, sign-out. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Call, HandlersOf } from '../http/handler.ts';
import type { Store } from '../store/store.ts';
import { Refusal, refuse } from '../wire/refusal.ts';
import { authenticatorCode, isAuthenticatorCode, mailedCode } from './one-time-code.ts';
import type { AgentUser, FirstStage, Session } from './records.ts';
import { applicationRoles, isAdministrative, isAgent } from './rules/roles.ts';
import { userNamed } from './user-named.ts';

// documented lives: 15 minutes for a user's token, 5 for an application's
const userTokenSeconds = 900;
const applicationTokenSeconds = 300;
// how long a mailed code is good (inferred)
const firstStageSeconds = 600;

/** The operations of both APIs that deal with tokens. */
export const auth: HandlersOf<
  | 'login'
  | 'sendVerificationCode'
  | 'refresh'
  | 'logout'
  | 'verify'
  | 'adminLogin'
  | 'adminMfaLogin'
  | 'adminRefresh'
  | 'adminLogout'
  | 'adminVerify'
> = {
  login: call => signIn(call, 'agent'),
  sendVerificationCode,
  refresh,
  logout,
  verify,
  adminLogin: call => signIn(call, 'admin'),
  adminMfaLogin: signInWithCode,
  adminRefresh: refresh,
  adminLogout: logout,
  adminVerify: verify,
};

function signIn(
  { body, bearer, store, now }: Pick<Call<'login'>, 'body' | 'bearer' | 'store' | 'now'>,
  api: Session['api'],
): Schemas['Token'] {
  if (body.grant_type === 'client_credentials') {
    const application = store.applications.by.key.equal(bearer ?? '').slice()[0];
    if (application === undefined) return refuse('60011');
    return openSession(store, now, { api, roles: applicationRoles, userId: undefined, applicationId: application.id });
  }
  // no identity provider is trusted here, so no response of one is
  if (body.grant_type === 'saml_credentials') return refuse('60011');
  // administrators need a one-time code, which this login does not take
  if (api === 'admin') return refuse('60011');
  const user = userWith(store, body, isAgent);
  if (user.mfa === 'mail' && body.validation_token === undefined) return firstStage(store, now, api, user);
  if (!isConfirmed(store, now, api, user, body)) return countedRefusal(store, user);
  store.failedSignIns.remove(user.id);
  return openSession(store, now, { api, roles: user.roles, userId: user.id, applicationId: undefined });
}

function signInWithCode({ body, store, now }: Call<'adminMfaLogin'>): Schemas['Token'] {
  const user = userWith(store, body, isAdministrative);
  if (!isAuthenticatorCode(user.codeSecret ?? '', body.totp_code ?? '', now)) return countedRefusal(store, user);
  store.failedSignIns.remove(user.id);
  return openSession(store, now, { api: 'admin', roles: user.roles, userId: user.id, applicationId: undefined });
}

/** The user of a name and a password, where the roles held open the API. */
function userWith(
  store: Store,
  { username, password }: { readonly username: string; readonly password: string },
  opens: (held: readonly string[]) => boolean,
): AgentUser {
  const user = userNamed(store, username);
  if (user === undefined || isLocked(store, user)) return refuse('60011');
  if (user.password !== password) return countedRefusal(store, user);
  return user.active && opens(user.roles) ? user : refuse('60011');
}

// documented for internal users
const failuresThatLock = 6;

/** Whether a user has failed so often that no password opens the account; the response does not tell. */
function isLocked({ failedSignIns }: Store, { id }: AgentUser): boolean {
  return (failedSignIns.get(id) ?? 0) >= failuresThatLock;
}

function countedRefusal({ failedSignIns }: Store, { id }: AgentUser): never {
  throw new Refusal([{ code: '60011' }], () => failedSignIns.put(id, (failedSignIns.get(id) ?? 0) + 1));
}

type Factors = { readonly totp_code?: string | undefined; readonly validation_token?: string | undefined };

function isConfirmed(store: Store, now: number, api: Session['api'], user: AgentUser, sent: Factors): boolean {
  const { totp_code: code = '', validation_token: token = '' } = sent;
  if (user.mfa === 'none') return true;
  if (user.mfa === 'totp') return isAuthenticatorCode(user.codeSecret ?? '', code, now);
  const stage = openStage(store, token, now);
  if (stage?.userId !== user.id || stage.api !== api || stage.code !== code) return false;
  store.firstStages.remove(token);
  return true;
}

/** Mails a code; what the login returns in place of a token. */
function firstStage(store: Store, now: number, api: Session['api'], user: AgentUser): Schemas['Token'] {
  const validationToken = store.nextId('vt-');
  const expiresAt = now + firstStageSeconds * 1000;
  store.firstStages.put(validationToken, { validationToken, userId: user.id, api, expiresAt, code: mail(store, user) });
  return { validation_token: validationToken };
}

function sendVerificationCode({ body, store, now }: Call<'sendVerificationCode'>): Schemas['VerificationCodeSent'] {
  const stage = openStage(store, body.validation_token, now);
  const user = stage === undefined ? undefined : store.users.get(stage.userId);
  if (stage === undefined || user === undefined) return refuse('60011');
  store.firstStages.put(stage.validationToken, { ...stage, code: mail(store, user) });
  return { success: true };
}

function openStage(store: Store, validationToken: string, now: number): FirstStage | undefined {
  const stage = store.firstStages.get(validationToken);
  return stage === undefined || stage.expiresAt <= now ? undefined : stage;
}

function mail(store: Store, { codeSecret = '' }: AgentUser): string {
  return mailedCode(codeSecret, Number(store.nextId('mail-').slice('mail-'.length)));
}

/** What a user's authenticator shows, or the code last mailed to them. */
export function oneTimeCode(store: Store, username: string, now: number): string | undefined {
  const user = userNamed(store, username);
  if (user?.codeSecret === undefined) return undefined;
  if (user.mfa !== 'mail') return authenticatorCode(user.codeSecret, now);
  return store.firstStages.by.user.equal(user.id).slice().at(-1)?.code;
}

function refresh({ caller, store, now }: Pick<Call<'refresh'>, 'caller' | 'store' | 'now'>): Schemas['Token'] {
  const { api, roles: held, userId, applicationId } = caller.session;
  return openSession(store, now, { api, roles: held, userId, applicationId });
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
  owner: Pick<Session, 'api' | 'roles' | 'userId' | 'applicationId'>,
): Schemas['Token'] {
  const seconds = owner.applicationId === undefined ? userTokenSeconds : applicationTokenSeconds;
  const expiresAt = now + seconds * 1000;
  const token = jwtShaped({
    sub: owner.userId ?? owner.applicationId,
    iss: owner.api === 'store' ? 'storefrontUI' : `${owner.api}UI`,
    // whole seconds, as RFC 7519 has them
    iat: Math.floor(now / 1000),
    exp: Math.floor(expiresAt / 1000),
    jti: store.nextId('t'),
  });
  store.sessions.put(token, { token, expiresAt, ...owner });
  return { access_token: token, token_type: 'bearer', expires_in: seconds };
}

/** A token with which the Store API is called in a shopper's name. */
export function openShopperSession(store: Store, now: number, profileId: string): Schemas['Token'] {
  return openSession(store, now, { api: 'store', roles: [], userId: profileId, applicationId: undefined });
}

/** Looks like OCC's tokens; unsigned, since the store knows every token it handed out. */
function jwtShaped(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.${part('reference')}`;
}
