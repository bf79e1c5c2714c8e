/** The format of what order management says of an order as a JSON Schema. @module */

import type { ProvidedQuote, Shipment, Shipped } from '../orders/rules/fulfilment.ts';
import { anyText, date, list, object, some, text } from './schema-parts.ts';

type ShipmentPart = Pick<Shipment, 'shippingGroupId'>;

/** Schema of what order management says of an order, by what it does. */
export const controlSchemas = {
  fulfil: object<Shipment>({
    items: {
      ...list(object<Shipped>({ commerceItemId: text, quantity: some }, ['commerceItemId'])),
      minItems: 1,
    },
    trackingNumber: text,
    shippingGroupId: text,
  }),
  process: object<ShipmentPart>({ shippingGroupId: text }),
  failFulfilment: object<ShipmentPart>({ shippingGroupId: text }),
  settlePayment: object<{ readonly paymentGroupId?: string | undefined }>({ paymentGroupId: text }),
  provideQuote: object<ProvidedQuote>({ note: anyText, expirationDate: date }),
  requireApproval: object<{ readonly approverIds?: readonly string[] | undefined }>({ approverIds: list(text) }),
} as const;
