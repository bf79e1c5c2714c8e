/** What the filters of an order search see. @module */

import type { Address, Order } from '../store/model.ts';
import { orderAddressView } from './order-address-view.ts';
import { type OrderParties, orderRecord } from './order-record.ts';

/**
 * The stored order with what filters name beyond it: approvers by name, and the parts of addresses directly on their
 * groups, as in `shippingGroups.phoneNumber`.
 */
export function searchableOrder(order: Order, parties: OrderParties): object {
  const record = orderRecord(order, parties);
  const additions = {
    get approvers() {
      return order.approverIds
        .flatMap(id => parties.profiles.get(id) ?? [])
        .map(({ firstName, lastName }) => ({ firstName, lastName }));
    },
    get shippingGroups() {
      return orderRecord(order, parties).shippingGroups?.map(group => ({
        ...parts(order.shippingGroup.address),
        ...group,
      }));
    },
    get paymentGroups() {
      const groups = orderRecord(order, parties).paymentGroups;
      return groups?.map((group, index) => ({ ...parts(order.payments[index]?.billingAddress), ...group }));
    },
  };
  return Object.defineProperties(record, Object.getOwnPropertyDescriptors(additions));
}

function parts(address: Address | undefined): object {
  return address === undefined ? {} : orderAddressView(address);
}
