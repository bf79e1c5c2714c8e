/** A desk: every resource, for one shopper, site and account. @module */

import { contextHeaders, type DeskContext } from './context.ts';
import { addResources, type Resources } from './resources/resources.ts';
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

/** Makes a desk of an object: a new one, or a client. @internal */
export function openDesk(desk: object, connection: Connection & Pick<Wire, 'now'>, context: DeskContext): Desk {
  const send = createSender(connection, contextHeaders(context));
  addResources(desk, send, context, connection.now);
  return Object.assign(desk as Resources, { api: createApi(send), context });
}
