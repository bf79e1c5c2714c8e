/** A scheduled order that has run once and is suspended, so that there is one to read. @module */

import type { Order } from '../orders/records.ts';
import { isDeferred } from '../orders/rules/payment.ts';
import { mapGroups, withIds } from '../orders/rules/shipping-groups.ts';
import type { PlannedOrder } from '../orders/seed/planned-order.ts';
import type { ScheduledOrder } from './records.ts';

/** Makes the scheduled order, of which the youngest fulfilled order of a contact was made, and its template. */
export function seedScheduledOrders({
  orders,
  nextId,
}: {
  readonly orders: readonly PlannedOrder[];
  readonly nextId: (prefix: string) => string;
}): { readonly templates: Order[]; readonly scheduledOrders: ScheduledOrder[] } {
  const placed = orders
    .findLast(
      order =>
        order.state === 'NO_PENDING_ACTION' &&
        order.organizationId !== undefined &&
        order.record().payments.every(isDeferred),
    )
    ?.record();
  if (placed?.profileId === undefined) return { templates: [], scheduledOrders: [] };
  const { lines, shippingGroups } = withIds(placed, { line: () => nextId('ci'), group: () => nextId('sg') });
  const id = nextId('so');
  const template: Order = {
    ...placed,
    id: nextId('o'),
    state: 'TEMPLATE',
    scheduledOrderId: id,
    submittedAt: undefined,
    lines: lines.map(line => ({ ...line, state: 'INITIAL', returnedQuantity: 0 })),
    shippingGroups: mapGroups(shippingGroups, ({ shippedAt: _, trackingNumber: __, ...group }) => ({
      ...group,
      state: 'INITIAL',
    })),
    payments: placed.payments.map(payment => ({ ...payment, id: nextId('pg'), state: 'PAYMENT_DEFERRED' })),
  };
  const scheduled: ScheduledOrder = {
    id,
    name: 'Every Monday',
    profileId: placed.profileId,
    siteId: placed.siteId,
    templateOrderId: template.id,
    recurrence: { daysOfWeek: [2], weeksInMonth: [], monthsInYear: [], daysInMonth: [], occurrenceInDay: 1 },
    startsAt: placed.createdAt,
    state: 'inactive',
    createdAt: placed.createdAt,
    executions: [{ id: nextId('se'), at: placed.createdAt, orderId: placed.id, errors: [] }],
  };
  return { templates: [template], scheduledOrders: [scheduled] };
}
