/** A desk: every resource, for one shopper, site and account. @module */

import { contextHeaders, type DeskContext } from './context.ts';
import { createResources, type Resources } from './resources/resources.ts';
import type { Wire } from './resources/wire.ts';
import { type AgentApi, createApi } from './transport/api.ts';
import { type Connection, createSender } from './transport/sender.ts';

/** Everything an agent can do, in one context. */
export interface Desk extends Resources {
  /** Every operation of the specification by its path, fully typed. */
  readonly api: AgentApi;
  /** The context of every call of this desk, which becomes headers. */
  readonly context: DeskContext;
}

/** Opens a desk on a connection. */
export function openDesk(connection: Connection & Pick<Wire, 'now'>, context: DeskContext): Desk {
  const send = createSender(connection, contextHeaders(context));
  return { ...createResources(send, context, connection.now), api: createApi(send), context };
}
