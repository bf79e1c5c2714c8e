/** The client. @module */

import { givenSession, lazySession, type Session, type SignOutOptions } from './auth/session.ts';
import { given } from './call/arguments.ts';
import { checkSignal } from './call/call.ts';
import { defined } from './call/defined.ts';
import { type NamesOf, refuseUnknown } from './call/known-names.ts';
import type { DeskContext } from './context.ts';
import { type Desk, openDesk } from './desk.ts';
import { OccValidationError } from './errors/errors.ts';
import { contextHeaderNames } from './generated/context.ts';
import { type DerivedOptions, derivedOptions, type OccAgentOptions, resolveOptions } from './options.ts';
import type { Wire } from './resources/wire.ts';
import type { TurnsLoader } from './transport/extend.ts';
import { type Connection, createSender } from './transport/sender.ts';
import { createTransport } from './transport/transport.ts';

const signOutOptionNames: NamesOf<SignOutOptions> = { signal: true, timeout: true };

// an agent inherits the properties of a desk, which only `openDesk` knows
const OpenDesk = class {
  constructor(connection: ClientConnection, context: DeskContext) {
    openDesk(this, connection, context);
  }
} as new (
  // not by its name, which would put all that a connection is made of into the declarations that users compile
  connection: object,
  context: DeskContext,
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
export class OccAgent extends OpenDesk {
  readonly #connection: ClientConnection;

  /**
   * Creates a client; nothing is sent until the first call.
   *
   * @throws {OccConfigError} An option is missing or invalid.
   * @throws {OccValidationError} A context value is invalid as a header.
   */
  constructor(options: OccAgentOptions);
  /** @internal */
  constructor(options: OccAgentOptions, origin: ClientConnection);
  constructor(options: OccAgentOptions, origin?: ClientConnection) {
    const connection = origin === undefined ? connect(options) : reconnect(options, origin);
    const { organization, site, language, priceListGroup } = options;
    super(connection, defined({ organization, site, language, priceListGroup }));
    this.#connection = connection;
  }

  /**
   * A desk for one shopper: its calls have the agent context headers, and the site and account given here.
   * It shares the token and the connection with this client.
   *
   * @param shopperProfileId Profile id of the shopper, for instance `110658`.
   * @throws {OccValidationError} A value is missing or invalid as a header.
   */
  forShopper(shopperProfileId: string, context: Omit<DeskContext, 'shopperProfileId'> = {}): Desk {
    refuseUnknown(OccValidationError, 'option', context, contextHeaderNames);
    return openDesk({}, this.#connection, { ...this.context, ...defined(context), ...given({ shopperProfileId }) });
  }

  /**
   * A client with other defaults: timeouts, `retry`, hooks, validation, site and the like. It shares the token, the rate
   * limits and the retry budget with this one, so it does not sign in again. Omitted options, and omitted properties of
   * `retry`, stay as they are.
   *
   * @throws {OccConfigError} An option is invalid, or is one of those that are shared.
   *
   * @example
   * ```ts
   * import { OccAgent } from 'occ-agent-sdk';
   * import { createReferenceServer } from 'occ-agent-sdk/testing';
   *
   * const server = createReferenceServer();
   * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
   * const patient = agent.withOptions({ timeout: 60_000, retry: { limit: 5 } });
   * for await (const order of patient.orders.search({ pageSize: 250 })) console.log(order.id);
   * ```
   */
  withOptions(changes: DerivedOptions): OccAgent {
    return new OccAgent(derivedOptions(this.#connection.options, changes), this.#connection);
  }

  /**
   * Ends the session on the server and forgets the token, also in a `tokenStore`. The next call signs in again.
   *
   * @throws {OccConnectionError} The server is unreachable; the token is forgotten anyway.
   */
  async signOut(options: SignOutOptions = {}): Promise<void> {
    refuseUnknown(OccValidationError, 'option', options, signOutOptionNames);
    checkSignal(options.signal);
    await this.#connection.tokens.signOut(options);
  }
}

interface ClientConnection extends Connection, Pick<Wire, 'now'> {
  /** As they were when the client was made. */
  readonly options: OccAgentOptions;
  readonly loadTurns: TurnsLoader | undefined;
  readonly tokens: Session;
}

function connect(options: OccAgentOptions): ClientConnection {
  const resolved = resolveOptions(options);
  const { given, baseUrl, apiPath, now, loadTurns } = resolved;
  const { auth } = given;
  const transport = createTransport(resolved.transport);
  const tokens =
    'accessToken' in auth && typeof auth.accessToken === 'string'
      ? givenSession(auth.accessToken)
      : lazySession(async () =>
          (await import('./auth/sign-in.ts')).openSession(
            resolved,
            // a sign-in has neither a token of the client nor the context of a desk
            createSender({ baseUrl, apiPath, transport }, {}),
          ),
        );
  return { baseUrl, apiPath, transport, tokens, now, options: given, loadTurns };
}

/** A connection with other options that shares the token, the rate limits and the retry budget with another one. */
function reconnect(options: OccAgentOptions, origin: ClientConnection): ClientConnection {
  const { given, now, transport } = resolveOptions(options, origin.loadTurns);
  return { ...origin, now, transport: createTransport(transport, origin.transport.budget), options: given };
}
