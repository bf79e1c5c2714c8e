/** Any instance at an address: reached with what a user gives. @module */

import type { Auth, OccApiError } from '../../src/index.ts';
import { isOccApiError, isOccError, OccAgent } from '../../src/index.ts';
import type { SignIn, Target } from '../engine/behaviour.ts';

/** What a live instance is reached with. */
export interface LiveOptions {
  readonly baseUrl: string;
  readonly auth: SignIn & Auth;
  readonly site?: string;
  /** Whether behaviours that write may run. */
  readonly write: boolean;
}

/**
 * The target that a live instance is.
 *
 * @throws {OccConfigError} `baseUrl` or `auth` is not usable.
 * @throws {OccConnectionError} It cannot be reached.
 * @throws {OccAuthenticationError} The sign-in is refused.
 */
export async function liveTarget({ baseUrl, auth, site, write }: LiveOptions): Promise<Target> {
  const agent = new OccAgent({ baseUrl, auth, retry: false, ...(site === undefined ? {} : { site }) });
  // the first call signs in: an instance that refuses that, or is not there, cannot be verified
  await answered(agent.merchant.orderStates());
  const { origin, pathname } = new URL(baseUrl);
  return {
    name: 'live',
    baseUrl: `${origin}${pathname.replace(/\/+$/, '')}`,
    capabilities: [],
    writable: write,
    lacks: {
      state: 'needs known records, which a live instance does not promise',
      roles: 'needs a user of every role',
      control: 'nobody moves the clock of a live instance',
      examples: 'a live instance knows its records and refuses those of the examples',
      writes: 'read only: pass --write to let it change data',
    },
    // one user for all roles: what it may not do is refused, and the refusal is checked
    signIn: { agent: auth, supervisor: auth, administrator: auth, application: auth },
  };
}

/** What a call answers; `undefined` where the instance fails it, which the behaviours are there to tell. */
async function answered<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isOccError(error) && !(isOccApiError(error) && !isRefusedSignIn(error))) throw error;
    return undefined;
  }
}

function isRefusedSignIn({ status, operationId }: OccApiError): boolean {
  return status === 401 || operationId === 'login' || operationId === 'adminLogin';
}
