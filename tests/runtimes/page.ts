/** What the page of the browser test runs; bundled with the SDK. @module */

import { isOccApiError, isOccError, OccAgent } from '../../src/index.ts';

/** Where the page works. */
export interface Desk {
  readonly baseUrl: string;
  readonly auth: { readonly username: string; readonly password: string };
}

/** Signs in, pages through orders, meets a failure, and calls a method its origin may not use. */
export async function journey({ baseUrl, auth }: Desk): Promise<unknown> {
  const agent = new OccAgent({ baseUrl, auth, retry: false });
  try {
    const found = await agent.orders.search({ pageSize: 2, prefetch: 1 }).collect({ limit: 5 });
    const missing = await failure(agent.orders.get('no-such-order'));
    const refused = await failure(agent.merchant.setRemorsePeriod({ enabled: false }));
    return {
      distinct: new Set(found.map(({ id }) => id)).size,
      missing: isOccApiError(missing) ? [missing.name, missing.errorCode] : String(missing),
      refused: isOccError(refused) ? refused.name : String(refused),
    };
  } catch (error) {
    return { failed: isOccError(error) ? error.name : String(error) };
  }
}

function failure(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

Object.assign(globalThis, { journey });
