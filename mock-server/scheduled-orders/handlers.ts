/** Orders that are placed again and again. @module */

import { type Call, type HandlersOf, noContent } from '../http/handler.ts';
import { keepOrder } from '../orders/handlers/keep-order.ts';
import { largestPage } from '../wire/listing.ts';
import { refuse } from '../wire/refusal.ts';
import type { ScheduledOrder } from './records.ts';
import { nextRun } from './rules/recurrence.ts';
import { scheduleIn } from './rules/schedule-request.ts';
import { executionView, scheduledOrderView } from './view.ts';

export const scheduledOrders: HandlersOf<
  | 'listScheduledOrdersByProfile'
  | 'getScheduledOrder'
  | 'updateScheduledOrder'
  | 'deleteScheduledOrder'
  | 'listExecutionStatusForScheduledOrderById'
> = {
  listScheduledOrdersByProfile({ query, context, store }) {
    const { profileId, requireProfileDetail, siteScope } = query;
    const ofShopper = store.scheduledOrders.by.profile.equal(profileId).slice();
    const here = ofShopper.filter(({ siteId }) => siteScope !== 'siteOnly' || siteId === context.site.id);
    const page = pageOf(here, query);
    const history = { ...page, items: page.items.map(one => scheduledOrderView(one, store)) };
    const profile = requireProfileDetail === true ? store.profiles.get(profileId) : undefined;
    if (profile === undefined) return history;
    const { id, firstName, lastName, email } = profile;
    return { profileDetail: { id, firstName, lastName, email }, scheduledOrderHistory: history };
  },

  getScheduledOrder: ({ path: { id }, query, store, context }) =>
    scheduledOrderView(scheduledOrderWith(id, { store, context }), store, query.orderDetails),

  updateScheduledOrder({ path: { id }, body, store, context, now }) {
    const before = scheduledOrderWith(id, { store, context });
    if (store.orders.get(before.templateOrderId)?.state === 'FAILED_APPROVAL_TEMPLATE')
      refuse('20140', { path: 'id', message: 'The scheduled order was rejected by its approver.' });
    const { name, startsAt, recurrence, ...end } = scheduleIn(body, '');
    const { nextRunAt: _, endsAt: __, ...kept } = before;
    const changed = { ...kept, ...end, startsAt, recurrence, name: body.name === undefined ? before.name : name };
    const next = nextRun(changed, now);
    const after: ScheduledOrder = {
      ...changed,
      state: body.state ?? before.state,
      ...(next === undefined ? {} : { nextRunAt: next }),
    };
    store.scheduledOrders.put(id, after);
    return scheduledOrderView(after, store);
  },

  deleteScheduledOrder({ path: { id }, store, context, now }) {
    const { templateOrderId } = scheduledOrderWith(id, { store, context });
    store.scheduledOrders.remove(id);
    const template = store.orders.get(templateOrderId);
    if (template !== undefined) keepOrder(store, { ...template, state: 'REMOVED', modifiedAt: now });
    return noContent;
  },

  listExecutionStatusForScheduledOrderById({ path: { id }, query, store, context }) {
    const scheduled = scheduledOrderWith(id, { store, context });
    const page = pageOf(scheduled.executions, query);
    return { ...page, items: page.items.map(execution => executionView(execution, scheduled, store)) };
  },
};

/** A scheduled order that the shopper of the call may see: that of a template which the shopper may see. */
function scheduledOrderWith(
  id: string,
  { store, context }: Pick<Call<'getScheduledOrder'>, 'store' | 'context'>,
): ScheduledOrder {
  const scheduled = store.scheduledOrders.get(id);
  const template = store.orders.get(scheduled?.templateOrderId ?? '');
  if (scheduled !== undefined && template !== undefined && context.sees(template)) return scheduled;
  return refuse('20107', { path: 'id', message: `There is no scheduled order ${id}.` });
}

function pageOf<T>(
  all: readonly T[],
  { offset = 0, limit = largestPage }: { offset?: number | undefined; limit?: number | undefined },
) {
  const items = all.slice(offset, offset + limit);
  return { total: all.length, totalResults: all.length, offset, limit, items };
}
