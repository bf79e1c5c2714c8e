/** A returns desk, as a user of the package writes one: what `npm run bench` compiles to see what our types cost. */
import {
  type AgentApi,
  type CallOptions,
  type Desk,
  isOccApiError,
  isOccError,
  type Listing,
  type NewProfile,
  OccAgent,
  type OccAgentOptions,
  type OccError,
  type Order,
  orderIdOf,
  type ReturnRequest,
  scim,
} from 'occ-agent-sdk';

interface Shortage {
  readonly productId: string;
  readonly left: number;
}

/** The desk of one agent, for one shopper. */
export class ReturnsDesk {
  readonly #agent: OccAgent;
  readonly #desk: Desk;
  readonly #api: AgentApi;

  constructor(options: OccAgentOptions, shopperId: string) {
    this.#agent = new OccAgent({ timeout: 5_000, retry: { limit: 3 }, ...options });
    this.#desk = this.#agent.forShopper(shopperId, { site: 'siteUS' });
    this.#api = this.#desk.api;
  }

  /** Orders that can still be cancelled. */
  async *held(email: string, options?: CallOptions): AsyncGenerator<string> {
    const found = this.#agent.orders.search({ email, state: ['QUEUED'], submittedWithinDays: 2 }, options);
    for await (const { id, profile } of found) if (id != null && profile?.email === email) yield id;
  }

  /** Shoppers who paid for the better service. */
  async vips(account: string): Promise<string[]> {
    const page = await this.#agent.profiles.search({ account, filter: scim.eq('x_vip', true), pageSize: 100 });
    return page.items.map(({ firstName, lastName }) => [firstName, lastName].join(' '));
  }

  /** Buys the same again. */
  async reorder(orderId: string, account: string): Promise<Order> {
    const { data: order } = await this.#api.GET('/ccagent/v1/orders/{id}', {
      params: { path: { id: orderId }, header: { 'X-CCOrganization': account } },
    });
    const items = order.shoppingCart?.items ?? [];
    const wanted = items.flatMap(({ productId, catRefId, quantity }) =>
      productId != null && catRefId != null && quantity != null ? [{ productId, catRefId, quantity }] : [],
    );
    const { data: cart } = await this.#api.POST('/ccagent/v1/orders', {
      body: { op: 'createOrder', shoppingCart: { items: wanted } },
    });
    if (!('priceInfo' in cart)) throw new Error('The server priced nothing');
    return this.#desk.orders.submit({
      id: orderIdOf(cart),
      payments: [{ type: 'invoice', PONumber: 'PO-7', amount: cart.priceInfo?.total ?? 0 }],
    });
  }

  /** What is short in the stock. */
  async shortages(products: readonly string[]): Promise<Shortage[]> {
    const all = products.map(async (productId): Promise<Shortage> => {
      const { data: product } = await this.#api.GET('/ccagent/v1/products/{id}', {
        params: { path: { id: productId } },
      });
      const { data: stock } = await this.#api.GET('/ccagent/v1/stockStatus/{id}', {
        params: { path: { id: product.id ?? productId }, query: { actualStockStatus: true } },
      });
      return { productId, left: stock.orderableQuantity ?? 0 };
    });
    return (await Promise.all(all)).filter(({ left }) => left < 10);
  }

  /** Takes everything back that can be taken back. */
  async takeBack(orderId: string, reason: string): Promise<ReturnRequest> {
    const { data: offered } = await this.#api.POST('/ccagent/v1/returnRequests', {
      body: { op: 'initiateReturn', orderId },
    });
    const items = 'returnItems' in offered ? (offered.returnItems ?? []) : [];
    const { returnRequestId } = await this.#agent.returns.create(
      orderId,
      items.flatMap(({ commerceItemId, quantityAvailableForReturn = 1 }) =>
        commerceItemId === undefined
          ? []
          : [{ commerceItemId, quantityToReturn: quantityAvailableForReturn, returnReason: reason }],
      ),
    );
    const { data: reasons } = await this.#api.GET('/ccagent/v1/merchant/orderReturnReasons');
    console.log('reasons of the merchant', reasons);
    const { data: created } = await this.#api.GET('/ccagent/v1/returnRequests/{id}', {
      params: { path: { id: returnRequestId } },
    });
    console.log('lines that come back', 'returnItems' in created ? created.returnItems?.length : 'in the stored form');
    return this.#desk.returns.get(returnRequestId);
  }

  /** Enrols a shopper, and makes them a contact of the account. */
  async enrol(profile: NewProfile): Promise<string> {
    const { data: created } = await this.#api.POST('/ccagent/v1/profiles', { body: profile });
    const { data: found } = await this.#api.GET('/ccagent/v1/profiles/{id}', { params: { path: { id: created.id } } });
    const header = { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: created.id }) };
    const { data: members } = await this.#api.GET('/ccagent/v1/organizationMembers', { params: { header } });
    for (const { id } of members.items) {
      if (id !== undefined) await this.#desk.members.update(id, { active: true });
    }
    return found.profileDetail.email ?? created.id;
  }

  /** Tidies up: the open cart, and a longer time for second thoughts. */
  async tidy(profileId: string): Promise<void> {
    await this.#api.DELETE('/ccagent/v1/orders', { params: { query: { profileId } } });
    await this.#api.PUT('/ccagent/v1/merchant/remorsePeriod', { body: { isRemorsePeriod: true } });
  }
}

/** What to tell a colleague about a failure. */
export function explain(error: unknown): string {
  if (isOccApiError(error)) return `${error.operationId} was refused with ${error.errorCode ?? error.status}`;
  return isOccError(error) ? (error satisfies OccError).kind : String(error);
}

/** The first items of any listing. */
export function firstOf<T>(listing: Listing<T>): Promise<T[]> {
  return listing.collect({ limit: 5 });
}
