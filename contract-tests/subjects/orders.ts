/** Orders in the states that behaviours start from. @module */

import type { FoundOrder, OccAgent, ReturnDraft } from '../../src/index.ts';
import { cents } from '../engine/cents.ts';
import { firstOf, identified, type Subject } from '../engine/subject.ts';
import { pickedUpOrder } from './picked-up-order.ts';
import { ownUnpaidOrder } from './unpaid-order.ts';

/** An order by its number. */
export interface OrderSubject {
  readonly id: string;
}

const example = { id: 'o30412' };

/** An order that has been fulfilled. */
export const fulfilledOrder: Subject<OrderSubject> = {
  name: 'fulfilledOrder',
  what: 'a fulfilled order outside any account',
  example,
  find: ({ agent }) => firstFulfilled(agent(), ({ organization, profileId }) => !organization && Boolean(profileId)),
};

/** A fulfilled order that is sent to fulfilment again. */
export const sentOrder: Subject<OrderSubject> = {
  ...fulfilledOrder,
  name: 'sentOrder',
  needsConsent: true,
  make: pickedUpOrder,
};

/** A fulfilled order of an account. */
export const accountOrder: Subject<OrderSubject & { readonly profileId: string; readonly organizationId: string }> = {
  name: 'accountOrder',
  what: 'a fulfilled order of an active account',
  example: { ...example, profileId: 'bb-110023', organizationId: 'or-100002' },
  find: ({ agent }) =>
    firstOf(fulfilled(agent()), ({ id, profileId, organization }) => {
      const organizationId = organization?.repositoryId ?? organization?.id;
      if (typeof profileId !== 'string' || organizationId === undefined || organization?.active === false)
        return undefined;
      return { id, profileId, organizationId };
    }),
};

/** A fulfilled order, paid by card, two units of which can be returned. */
export const returnableOrder: Subject<OrderSubject> = {
  name: 'returnableOrder',
  needsConsent: true,
  what: 'a fulfilled order paid by card, with two units to return',
  example,
  make: pickedUpOrder,
  find: ({ agent }) =>
    firstFulfilled(
      agent(),
      async order => !order.organization && isPaidBy(order, isCard) && (await returnableUnits(agent(), order)) >= 2,
    ),
};

/** A fulfilled order of which its coupon or a promotion took something off the whole, and something can be returned. */
export const discountedOrder: Subject<OrderSubject> = {
  name: 'discountedOrder',
  what: 'a fulfilled order with a discount on the whole of it, and something to return',
  example,
  find: ({ agent }) =>
    firstFulfilled(agent(), async ({ id }) => {
      const draft = await agent().returns.initiate(id);
      return cents(draft.orderInfo?.priceInfo?.orderDiscountAmount ?? 0) !== 0 && unitsToReturn(draft) >= 1;
    }),
};

/** A fulfilled order whose refund the merchant pays by hand. */
export const handPaidOrder: Subject<OrderSubject> = {
  name: 'handPaidOrder',
  needsConsent: true,
  what: 'a fulfilled order paid by other means than a card, with something to return',
  example,
  find: ({ agent }) =>
    firstFulfilled(
      agent(),
      async order => isPaidBy(order, method => !isCard(method)) && (await returnableUnits(agent(), order)) >= 1,
    ),
};

/** A fulfilled order with a line that cannot be returned. */
export const nonreturnableOrder: Subject<OrderSubject & { readonly commerceItemId: string }> = {
  name: 'nonreturnableOrder',
  what: 'a fulfilled order with a line that cannot be returned',
  example: { ...example, commerceItemId: 'ci3000412' },
  find: ({ agent }) =>
    firstOf(fulfilled(agent()), async ({ id }) => {
      const { returnItems = [] } = await agent().returns.initiate(id);
      const commerceItemId = returnItems.find(({ nonreturnable }) => nonreturnable === true)?.commerceItemId;
      return commerceItemId === undefined ? undefined : { id, commerceItemId };
    }),
};

/** An order whose payment has failed. */
export const unpaidOrder: Subject<OrderSubject> = {
  name: 'unpaidOrder',
  needsConsent: true,
  what: 'an order that waits for its payment',
  example,
  make: ownUnpaidOrder,
  find: ({ agent }) => firstOf(inState(agent(), 'PENDING_PAYMENT'), ({ id }) => ({ id })),
};

/** An order that the merchant has quoted. */
export const quotedOrder: Subject<OrderSubject> = {
  name: 'quotedOrder',
  needsConsent: true,
  what: 'an order with a quote',
  example,
  find: ({ agent }) => firstOf(inState(agent(), 'QUOTED'), ({ id }) => ({ id })),
};

/** An order on its way. */
export const processingOrder: Subject<OrderSubject & { readonly profileId: string; readonly siteId: string }> = {
  name: 'processingOrder',
  needsConsent: true,
  what: 'an order that is being processed',
  example: { ...example, profileId: '110658', siteId: 'siteUS' },
  find: ({ agent }) =>
    firstOf(inState(agent(), 'PROCESSING'), ({ id, profileId, siteId, organization }) =>
      typeof profileId === 'string' && typeof siteId === 'string' && !organization
        ? { id, profileId, siteId }
        : undefined,
    ),
};

/** A coupon that an order has been placed with. */
export const coupon: Subject<{ readonly code: string }> = {
  name: 'coupon',
  what: 'an order that was placed with a coupon',
  example: { code: 'WELCOME10' },
  find: async ({ agent }) => {
    const { orders } = agent();
    const fromRow = await firstOf(orders.search({ pageSize: 25 }), ({ commerceItems = [] }) => {
      const [code] = commerceItems.flatMap(({ priceInfo }) =>
        (priceInfo?.orderDiscountInfos ?? []).flatMap(({ couponCodes = [] }) => couponCodes),
      );
      return code === undefined ? undefined : { code };
    });
    // some rows do not say it; what is fulfilled is seldom of this run, which claims none at first
    const read = async ({ id }: { readonly id: string }) => {
      const { orderDiscountDescList: taken = [] } = (await orders.get(id)).discountInfo ?? {};
      const code = taken.map(each => each.coupon).find(each => typeof each === 'string' && each !== '');
      return typeof code === 'string' ? { code } : undefined;
    };
    return fromRow ?? firstOf(fulfilled(agent()), read);
  },
};

type Row = FoundOrder & { readonly id: string };

function fulfilled(agent: OccAgent): AsyncIterable<Row> {
  return inState(agent, 'NO_PENDING_ACTION');
}

function inState({ orders }: OccAgent, state: string): AsyncIterable<Row> {
  return identified(orders.search({ state, pageSize: 25 }));
}

function firstFulfilled(agent: OccAgent, fits: (order: Row) => boolean | Promise<boolean>) {
  return firstOf(fulfilled(agent), async order => ((await fits(order)) ? { id: order.id } : undefined));
}

function isPaidBy({ paymentGroups }: Row, fits: (method: string) => boolean): boolean {
  const methods = (paymentGroups ?? []).map(({ paymentMethod }) => paymentMethod ?? '');
  return methods.length > 0 && methods.every(fits);
}

function isCard(method: string): boolean {
  return /card/i.test(method) && !/gift/i.test(method);
}

async function returnableUnits({ returns }: OccAgent, { id }: Row): Promise<number> {
  return unitsToReturn(await returns.initiate(id));
}

function unitsToReturn({ returnItems = [] }: Pick<ReturnDraft, 'returnItems'>): number {
  return returnItems
    .filter(({ nonreturnable }) => nonreturnable !== true)
    .reduce((units, { quantityAvailableForReturn = 0 }) => units + quantityAvailableForReturn, 0);
}
