/** Administrators, who sign in to the Admin API with a one-time code. @module */

import type { OccAgent } from '../../src/index.ts';
import type { Workbench } from '../engine/behaviour.ts';

/** What an authenticator shows, or the code mailed last (needs `control`). */
export async function oneTimeCode({ send }: Workbench, username: string): Promise<string> {
  const response = await send('/__reference/oneTimeCode', { method: 'POST', body: JSON.stringify({ username }) });
  return ((await response.json()) as { readonly code: string }).code;
}

/** A client of the Admin API (needs `roles` and `control`). */
export function administratorOf(bench: Workbench): OccAgent {
  const credentials = bench.passwordOf('administrator');
  return bench.client({ ...credentials, api: 'admin', totpCode: ({ username }) => oneTimeCode(bench, username) });
}
