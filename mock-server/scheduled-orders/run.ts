/** Places scheduled orders when their time has come. @module */

import { keepOrder } from '../orders/handlers/keep-order.ts';
import type { Order } from '../orders/records.ts';
import { placed } from '../orders/rules/placement.ts';
import { repriced } from '../orders/rules/repricing.ts';
import { withIds } from '../orders/rules/shipping-groups.ts';
import { claimsOf } from '../promotions/claims-of.ts';
import { claimable } from '../promotions/rules/claims.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Execution, ScheduledOrder } from './records.ts';
import { nextRun } from './rules/recurrence.ts';

// a clock that jumps by years is not asked for every order in between
const mostAtOnce = 100;

/** Places what is due. An approval of the template, or that none was needed, holds for every order that is made of it. */
export function runSchedules(store: Store, now: number): void {
  const due = store.scheduledOrders.by.due.between({ to: now });
  if (due.length === 0) return;
  for (const scheduled of due.slice()) {
    let current = scheduled;
    for (let run = 0; run < mostAtOnce && current.state === 'active' && (current.nextRunAt ?? now + 1) <= now; run += 1)
      current = executed(store, current, current.nextRunAt ?? now);
    store.scheduledOrders.put(current.id, current);
  }
}

function executed(store: Store, scheduled: ScheduledOrder, at: number): ScheduledOrder {
  const { nextRunAt: _, ...rest } = scheduled;
  const next = nextRun(scheduled, at);
  const later = { ...rest, ...(next === undefined ? {} : { nextRunAt: next }) };
  const template = store.orders.get(scheduled.templateOrderId);
  // one that waits for its approver, or was rejected, is not placed
  if (template?.state !== 'TEMPLATE' && template?.state !== 'APPROVED_TEMPLATE') return later;
  const execution = attempt(store, template, at);
  const executions = [...scheduled.executions, execution];
  return execution.orderId === undefined ? { ...later, state: 'error', executions } : { ...later, executions };
}

function attempt(store: Store, template: Order, at: number): Execution {
  const id = store.nextId('se');
  try {
    const claims = claimsOf(store, at);
    // each order is made with what its day has to offer
    const coupons = claimable(template.coupons, claims);
    const order = repriced(
      { ...instanceOf(template, store, at), coupons },
      {
        catalog: store,
        shippingMethods: store.shippingMethods,
        taxRates: store.settings.taxRates,
        newId: store.nextId,
        claims,
      },
    );
    if (bought(order) < bought(template)) return { id, at, errors: ['An item is no longer sold.'] };
    const context = {
      organization: undefined,
      approverIds: [],
      settings: store.settings,
      now: at,
      agentId: template.agentId ?? '',
    };
    const { id: orderId } = keepOrder(store, placed(order, context));
    return { id, at, orderId, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id, at, errors: error.details.map(({ code, message }) => message ?? code) };
  }
}

/** How many lines somebody put in, and no promotion. */
function bought({ lines }: Order): number {
  return lines.filter(({ gift }) => gift === undefined).length;
}

/** A cart with the contents of a template. */
function instanceOf(template: Order, { nextId }: Pick<Store, 'nextId'>, at: number): Order {
  return {
    ...template,
    id: nextId('o'),
    state: 'INCOMPLETE',
    createdAt: at,
    modifiedAt: at,
    submittedAt: undefined,
    ...withIds(template, { line: () => nextId('ci'), group: () => nextId('sg') }),
    payments: template.payments.map(payment => ({ ...payment, id: nextId('pg'), state: 'PAYMENT_DEFERRED' })),
  };
}
