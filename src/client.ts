/** The client. @module */

import { createTokenExchange } from './auth/exchange.ts';
import { sharedTokenOf } from './auth/shared-token.ts';
import type { AccessToken } from './auth/strategy.ts';
import { createTokenSource } from './auth/token-source.ts';
import { given } from './call/arguments.ts';
import { type CallOptions, untilAborted } from './call/call.ts';
import { defined } from './call/defined.ts';
import type { DeskContext } from './context.ts';
import { type Desk, openDesk } from './desk.ts';
import { tellingExchange } from './observability/hooks.ts';
import { type OccAgentOptions, resolveOptions } from './options.ts';
import { hookReport } from './transport/extensions.ts';
import { type Connection, createSender } from './transport/sender.ts';
import { createTransport } from './transport/transport.ts';

/** Options of a sign-out. */
export type SignOutOptions = Pick<CallOptions, 'signal' | 'timeout'>;

// what an agent inherits, the properties of a desk, is only known to those who open one
const DeskOf = class {
  constructor(desk: Desk) {
    Object.assign(this, desk);
  }
} as new (
  desk: Desk,
) => Desk;

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
export class OccAgent extends DeskOf {
  readonly #connection: ClientConnection;

  /**
   * Makes a client; nothing is sent until the first call.
   *
   * @throws {OccConfigError} An option is missing or not usable.
   * @throws {OccValidationError} A context value cannot be sent as a header.
   */
  constructor(options: OccAgentOptions) {
    const connection = connect(options);
    const { organization, site, language, priceListGroup } = options;
    super(openDesk(connection, defined({ organization, site, language, priceListGroup })));
    this.#connection = connection;
  }

  /**
   * A desk that serves one shopper: its calls carry the agent context, and the site and account given here.
   * It shares token and connection with this client.
   *
   * @param shopperProfileId Profile id of the shopper, for instance `110658`.
   * @throws {OccValidationError} A value is missing or cannot be sent as a header.
   */
  forShopper(shopperProfileId: string, context: Omit<DeskContext, 'shopperProfileId'> = {}): Desk {
    return openDesk(this.#connection, { ...this.context, ...defined(context), ...given({ shopperProfileId }) });
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

interface ClientConnection extends Connection {
  signOut(options?: SignOutOptions): Promise<void>;
}

function connect(options: OccAgentOptions): ClientConnection {
  const { baseUrl, strategy, tokenStore, transport: transportOptions } = resolveOptions(options);
  const transport = createTransport(transportOptions);
  const { identity, signOutOperation } = strategy;
  // a sign-in is nobody's: it carries neither a token of the client nor the context of a desk
  const exchange = tellingExchange(
    createTokenExchange(createSender({ baseUrl, transport }, {})),
    options.hooks?.onTokenRefresh,
    hookReport(options.logger),
  );
  const tokens = createTokenSource(strategy, exchange, {
    patienceMs: transportOptions.totalTimeout,
    ...(tokenStore === undefined || identity === undefined
      ? {}
      : {
          shared: sharedTokenOf(tokenStore, baseUrl + transportOptions.apiPath, identity),
          verify: (token: string) => exchange.verify(identity.api, token),
        }),
  });

  async function endSession({ value }: AccessToken, options: SignOutOptions = {}): Promise<void> {
    if (signOutOperation === undefined) return;
    const { signal, timeout } = options;
    await exchange.signOut(signOutOperation, value, defined({ signal, timeout }));
  }

  async function signOut(options: SignOutOptions = {}): Promise<void> {
    const { token, late } = await tokens.forget();
    // the session that a sign-in under way still opens is ended as well, whether the caller waits for it or not
    const ended = late?.then(opened => (opened === undefined ? undefined : endSession(opened)));
    ended?.catch(() => undefined);
    if (token !== undefined) await endSession(token, options);
    if (ended !== undefined) await untilAborted(ended, options.signal);
  }
  return { baseUrl, transport, tokens, signOut };
}
