/** What resources work with. @module */

import type { DeskContext } from '../context.ts';
import type { AgentApi } from '../transport/api.ts';

/** The typed client of a desk, and whom the desk serves. */
export interface Wire {
  readonly api: AgentApi;
  readonly context: DeskContext;
}
