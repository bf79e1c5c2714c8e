/**
 * Zod schemas of all request and response bodies: one constant per named schema (`zOrder`) and per response
 * (`zGetOrderResponse`), and the response validation that a client takes as its `validate` option. They keep unknown properties
 * and enumeration values. Needs `zod` 4.
 *
 * @example
 * ```ts
 * import { zOrder } from 'occ-agent-sdk/validation';
 *
 * const order = zOrder.parse({ id: 'o30412', state: 'A_STATE_OF_TOMORROW', x_giftWrap: true });
 * console.log(order); // with state and x_giftWrap as they came
 * ```
 *
 * @module occ-agent-sdk/validation
 */

export * from './generated/zod.js';
export { zodValidation } from './observability/response-check.ts';
