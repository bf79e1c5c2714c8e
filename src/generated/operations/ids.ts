// Written by `npm run generate` from spec/. Do not edit.

import type { Operations } from '../operation-types.ts';

/** Where the specification has the Agent API. */
export const agentApiPath = '/ccagent/v1';

/** An operation of the specification. */
export type OperationId = keyof Operations;
