/** A return request of the seed that is made, by the server's own rules, when somebody asks for it. @module */

import type { Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import type { PlannedOrder } from '../orders/seed/planned-order.ts';
import type { Random } from '../seed/random.ts';
import { Planned } from '../store/planned.ts';
import type { KnownReturn } from './collection.ts';
import type { ReturnRequest } from './records.ts';
import { receive } from './rules/receiving.ts';
import { closeReturn, startRefund } from './rules/refund.ts';
import type { ReturnState } from './rules/return-lifecycle.ts';
import { openReturn } from './rules/return-request.ts';
import type { ReturnCatalog } from './rules/returnability.ts';

const hour = 3_600_000;

/** A fulfilled order from which goods come back, and how far that has come. */
export interface Assignment {
  readonly state: ReturnState;
  readonly order: PlannedOrder;
  /** It was closed without a refund. */
  readonly isClosed: boolean;
}

/** What return requests are made of. */
export interface ReturnShop {
  readonly catalog: ReturnCatalog;
  readonly agentIds: readonly string[];
  readonly reasons: Settings['reasons'];
  readonly nextId: (prefix: string) => string;
}

/** What comes of a return. */
interface Outcome {
  readonly request: ReturnRequest;
  readonly order: Order;
}

/** The plan has chosen what comes back, and why; the order and the request are made together. */
export class PlannedReturn extends Planned<ReturnRequest> implements KnownReturn {
  readonly id: string;
  readonly createdAt: number;
  private readonly assignment: Assignment;
  private readonly shop: ReturnShop;
  private readonly items: readonly { readonly id: string; readonly reason: string }[];
  private readonly agentId: string | undefined;
  private happened: Outcome | undefined;

  constructor(assignment: Assignment, random: Random, shop: ReturnShop) {
    super();
    const { state, order } = assignment;
    const { agentIds, reasons, nextId } = shop;
    // two lines where only a part arrives, so that something does arrive
    const count = state === 'PARTIAL_RETURN' ? 2 : random.int(1, 2);
    const byAgent = random.chance(0.6);
    this.assignment = assignment;
    this.shop = shop;
    this.id = nextId('rr');
    this.items = Array.from({ length: count }, () => ({ id: nextId('ri'), reason: random.pick(reasons.return).key }));
    this.createdAt = (order.shippedAt ?? order.createdAt) + random.int(24, 6 * 24) * hour;
    this.agentId = byAgent ? random.pick(agentIds) : undefined;
    this.happened = undefined;
    order.changed = () => this.outcome().order;
  }

  get state() {
    return this.assignment.state;
  }

  get orderId() {
    return this.assignment.order.id;
  }

  get profileId() {
    return this.assignment.order.profileId;
  }

  get authorizationNumber() {
    return this.id;
  }

  protected override make(): ReturnRequest {
    return this.outcome().request;
  }

  private outcome(): Outcome {
    this.happened ??= outcomeOf(this.assignment, this.opened(this.assignment.order.placed()), this.shop);
    return this.happened;
  }

  private opened(order: Order) {
    const { id, items, createdAt, agentId } = this;
    const { catalog, reasons } = this.shop;
    const request = openReturn({
      id,
      itemIds: items.map(item => item.id),
      authorizationNumber: id,
      order,
      items: order.lines.slice(0, items.length).map((line, place) => {
        return { lineId: line.id, quantity: line.quantity, reason: items[place]?.reason };
      }),
      now: createdAt,
      agentId,
      originOfReturn: agentId === undefined ? 'default' : 'contactCenter',
      catalog,
      reasons,
    });
    return { request, order };
  }
}

function outcomeOf({ state, isClosed }: Assignment, opened: Outcome, { reasons }: ReturnShop): Outcome {
  if (state === 'PENDING_CUSTOMER_ACTION') return opened;
  const { request: open, order } = opened;
  const arrived = receive(open, order, arrivals(open, state === 'PARTIAL_RETURN'), reasons.disposition);
  if (isClosed)
    return { order: arrived.order, request: closeReturn(arrived.request, 'The customer took a gift card instead.') };
  if (state === 'PARTIAL_RETURN' || state === 'FULL_RETURN') return arrived;
  return {
    order: arrived.order,
    request: startRefund(arrived.request, { order: arrived.order, others: [] }),
  };
}

function arrivals({ items }: ReturnRequest, onlyPart: boolean) {
  return items.map(({ id, quantityToReturn }, index) => ({
    itemId: id,
    quantity: onlyPart && index === 0 ? quantityToReturn - 1 : quantityToReturn,
    disposition: 'acceptedWithRefund',
  }));
}
