/** The client. @module */

import { createTokenExchange } from './auth/exchange.ts';
import { sharedTokenOf } from './auth/shared-token.ts';
import { createTokenSource } from './auth/token-source.ts';
import type { CallOptions } from './call/call.ts';
import { defined } from './call/defined.ts';
import { operation } from './call/operation.ts';
import type { DeskContext } from './context.ts';
import { type Connection, type Desk, openDesk } from './desk.ts';
import { isOccApiError } from './errors/errors.ts';
import { tellingExchange } from './observability/hooks.ts';
import { type OccAgentOptions, resolveOptions } from './options.ts';
import { hookReport } from './transport/extensions.ts';
import { OutgoingRequest } from './transport/outgoing-request.ts';
import { createTransport } from './transport/transport.ts';

/** Options of a sign-out. */
export type SignOutOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/**
 * A signed-in customer-service agent.
 *
 * @example
 * ```ts
 * import { OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({
 *   baseUrl: server.baseUrl,
 *   fetch: server.fetch,
 *   auth: server.credentials.agent,
 * });
 * for await (const shopper of agent.profiles.search({ lastName: 'N' })) {
 *   console.log(shopper.firstName, shopper.lastName);
 * }
 * ```
 */
export class OccAgent implements Desk {
  readonly members: Desk['members'];
  readonly profiles: Desk['profiles'];
  readonly orders: Desk['orders'];
  readonly returns: Desk['returns'];
  readonly merchant: Desk['merchant'];
  readonly catalog: Desk['catalog'];
  readonly api: Desk['api'];
  readonly context: DeskContext;
  readonly #connection: Connection & { readonly signOut: (options?: SignOutOptions) => Promise<void> };

  /**
   * Makes a client; nothing is sent until the first call.
   *
   * @throws {OccConfigError} An option is missing or not usable.
   * @throws {OccValidationError} A context value cannot be sent as a header.
   */
  constructor(options: OccAgentOptions) {
    this.#connection = connect(options);
    const { organization, site, language, priceListGroup } = options;
    const desk = openDesk(this.#connection, defined({ organization, site, language, priceListGroup }));
    this.members = desk.members;
    this.profiles = desk.profiles;
    this.orders = desk.orders;
    this.returns = desk.returns;
    this.merchant = desk.merchant;
    this.catalog = desk.catalog;
    this.api = desk.api;
    this.context = desk.context;
  }

  /**
   * A desk that serves one shopper: its calls carry the agent context, and the site and account given here.
   * It shares token and connection with this client.
   *
   * @param shopperProfileId Profile id of the shopper, for instance `110658`.
   * @throws {OccValidationError} A value cannot be sent as a header.
   */
  forShopper(shopperProfileId: string, context: Omit<DeskContext, 'shopperProfileId'> = {}): Desk {
    return openDesk(this.#connection, { ...this.context, ...defined(context), shopperProfileId });
  }

  /**
   * Ends the session on the server and forgets the token, in a `tokenStore` as well. The next call signs in again.
   *
   * @throws {OccConnectionError} The server is out of reach; the token is forgotten all the same.
   */
  signOut(options?: SignOutOptions): Promise<void> {
    return this.#connection.signOut(options);
  }
}

function connect(options: OccAgentOptions) {
  const { baseUrl, strategy, tokenStore, transport: transportOptions } = resolveOptions(options);
  const transport = createTransport(transportOptions);
  const { identity } = strategy;
  const exchange = tellingExchange(
    createTokenExchange(baseUrl, transport),
    options.hooks?.onTokenRefresh,
    hookReport(options.logger),
  );
  const tokens = createTokenSource(
    strategy,
    exchange,
    tokenStore === undefined || identity === undefined
      ? {}
      : {
          shared: sharedTokenOf(tokenStore, baseUrl + transportOptions.apiPath, identity),
          verify: token => exchange.verify(identity.api, token),
        },
  );

  async function signOut({ signal, timeout }: SignOutOptions = {}): Promise<void> {
    const token = await tokens.forget();
    if (token === undefined || strategy.signOutOperation === undefined) return;
    const template = operation(strategy.signOutOperation).path;
    const request = new OutgoingRequest(`${baseUrl}${template}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.value}` },
      body: '{}',
      ...defined({ signal, timeout }),
    });
    request.template = template;
    try {
      await transport.send(request);
    } catch (error) {
      // the session had ended by itself
      if (!isOccApiError(error) || error.status !== 401) throw error;
    }
  }
  return { baseUrl, transport, tokens, signOut };
}
