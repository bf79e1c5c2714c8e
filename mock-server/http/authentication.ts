/** Finds the caller behind a bearer. @module */

import type { Session } from '../auth/records.ts';
import type { Store } from '../store/store.ts';
import { refuse } from '../wire/refusal.ts';
import type { Caller } from './handler.ts';

/** The API a path belongs to. */
export function apiOf(path: string): Session['api'] {
  return path.startsWith('/ccadmin/') ? 'admin' : 'agent';
}

/** The bearer of an `Authorization` header. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization?.match(/^Bearer\s+(\S+)$/)?.[1];
}

/**
 * The caller a token stands for. A user's token opens only the API it was obtained from; an application's opens both,
 * as public integrations rely on.
 *
 * @throws {Refusal} 60011: there is no token, it is unknown, has expired, or belongs to the other API.
 */
export function authenticate(store: Store, bearer: string | undefined, api: Session['api'], now: number): Caller {
  const session = bearer === undefined ? undefined : store.sessions.get(bearer);
  if (session === undefined || session.expiresAt <= now)
    return refuse('60011', { message: 'The token is missing or has expired.' });
  if (session.applicationId !== undefined) return { id: session.applicationId, roles: session.roles, session };
  const user = session.userId === undefined ? undefined : store.users.get(session.userId);
  if (user === undefined || !user.active || session.api !== api) {
    return refuse('60011', { message: 'The token is not valid for this API.' });
  }
  // a change of roles counts from the next sign-in on
  return { id: user.id, roles: session.roles, session };
}
