import { OccValidationError } from '../errors/errors.ts';

/** The id of an order that `agent.api` returned: `id`, or `orderId` after pricing. Methods of `orders` always return `id`. */
export function orderIdOf({ id, orderId }: { readonly id?: string; readonly orderId?: string }): string {
  const found = id ?? orderId;
  if (found === undefined) throw new OccValidationError('id', 'The order has neither id nor orderId');
  return found;
}
