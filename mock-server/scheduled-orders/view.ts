/** Scheduled orders on the wire. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import { orderView } from '../orders/views/order-view.ts';
import type { Reading } from '../store/store.ts';
import { majorOf } from '../wire/currency.ts';
import { isoDate } from '../wire/instant.ts';
import type { Execution, ScheduledOrder } from './records.ts';

export function scheduledOrderView(
  scheduled: ScheduledOrder,
  store: Reading,
  orderDetails = false,
): Schemas['ScheduledOrder'] {
  const { id, recurrence, executions, startsAt, endsAt, nextRunAt } = scheduled;
  const { period, ...calendar } = recurrence;
  const template = store.orders.get(scheduled.templateOrderId);
  const last = executions.at(-1);
  return {
    id,
    Id: id,
    repositoryId: id,
    name: scheduled.name,
    profileId: scheduled.profileId,
    siteId: scheduled.siteId,
    state: scheduled.state,
    templateOrderId: scheduled.templateOrderId,
    ...(template === undefined
      ? {}
      : { templateOrder: orderDetails ? orderView(template, store) : { state: template.state } }),
    createDate: isoDate(scheduled.createdAt),
    startDate: dayOf(startsAt),
    endDate: endsAt === undefined ? null : dayOf(endsAt),
    nextScheduledRun: nextRunAt === undefined ? null : isoDate(nextRunAt),
    lastScheduledRun: last === undefined ? null : isoDate(last.at),
    lastError: last?.errors[0] ?? null,
    scheduleType: period === undefined ? 'calendar' : 'periodic',
    schedule: {
      daysOfWeek: [...calendar.daysOfWeek],
      weeksInMonth: [...calendar.weeksInMonth],
      monthsInYear: [...calendar.monthsInYear],
      daysInMonth: [...calendar.daysInMonth],
      occurrenceInDay: calendar.occurrenceInDay,
      ...(period === undefined ? {} : { period }),
    },
    executionStatusList: executions.map(execution => executionView(execution, scheduled, store)),
  };
}

/** One attempt to place it. */
export function executionView(
  { id, at, orderId, errors }: Execution,
  scheduled: Pick<ScheduledOrder, 'id'>,
  { orders }: Pick<Reading, 'orders'>,
): Schemas['ScheduledOrderExecution'] {
  const order = orderId === undefined ? undefined : orders.get(orderId);
  return {
    id,
    repositoryId: id,
    scheduledOrderId: scheduled.id,
    orderId: orderId ?? null,
    executionDate: isoDate(at),
    orderSubmitted: orderId !== undefined,
    ...(order === undefined
      ? {}
      : {
          currency: order.currencyCode,
          orderTotal: majorOf({ currencyCode: order.currencyCode, amount: order.priceInfo.total }),
        }),
    errorMessages: [...errors],
  };
}

function dayOf(instant: number): string {
  return isoDate(instant).slice(0, 10);
}
