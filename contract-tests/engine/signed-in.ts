/** A token of somebody, for requests that no client sends. @module */

import { type Auth, isOccApiError, OccAgent } from '../../src/index.ts';
import type { Send } from './recorder.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  /** The header of their requests. */
  readonly authorization: string;
  readonly agent: OccAgent;
}

/**
 * Signs somebody in.
 *
 * @throws {OccError} The instance is unreachable, or refuses the sign-in.
 */
export async function signedIn(baseUrl: string, auth: Auth, send: Send): Promise<SignedIn> {
  let authorization = '';
  const agent = new OccAgent({
    baseUrl,
    auth,
    retry: false,
    fetch: request => {
      authorization = request.headers.get('authorization') ?? authorization;
      return send(request);
    },
  });
  // any call signs in; an instance without this operation gives a token all the same
  await agent.merchant.orderStates().catch((error: unknown) => {
    if (!isOccApiError(error) || error.status === 401 || authorization === '') throw error;
  });
  return { authorization, agent };
}
