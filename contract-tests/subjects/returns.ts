/** Return requests. @module */

import { firstOf, type Subject } from '../engine/subject.ts';

/** A return request of an order outside any account. */
export const returnRequest: Subject<{ readonly id: string }> = {
  name: 'returnRequest',
  what: 'a return request of an order outside any account',
  example: { id: '200417' },
  find: ({ agent }) =>
    firstOf(agent().returns.search({ pageSize: 25 }), async ({ returnRequestId: id, orderId }) => {
      if (id === undefined || orderId === undefined) return undefined;
      const { organizationId } = await agent().orders.get(orderId);
      return (organizationId ?? undefined) === undefined ? { id } : undefined;
    }),
};
