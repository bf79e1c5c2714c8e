/**
 * How an order is placed once, whatever happens on the way: when a response does not arrive, the order is looked up before
 * anything is sent again. Loaded by the first that is placed.
 *
 * @module
 */

import { given } from '../call/arguments.ts';
import { abortError, type CallOptions } from '../call/call.ts';
import { isOccApiError, OccPlacingError, type PlacingState } from '../errors/errors.ts';
import type { OrderToSubmit } from '../resources/carts.ts';
import type { Order } from '../resources/order.ts';
import type { OrderToPlace, PlaceOptions, PlacingDesk } from './order-to-place.ts';

// a step that has failed so often does not succeed
const mostAttempts = 3;

/** Creates, prices and places an order. */
export async function place(desk: PlacingDesk, order: OrderToPlace, options: PlaceOptions): Promise<Order> {
  const { payments, ...contents } = given({ order }).order;
  const { state: resumed, onState, pause = 1000, signal, timeout } = options;
  const callOptions: CallOptions = { signal, timeout };
  const { orders } = desk;
  let state = resumed ?? { marker: crypto.randomUUID() };

  const keep = async (next: PlacingState) => {
    state = next;
    await onState?.(next);
  };
  const lookUp = async (): Promise<Order | undefined> => {
    if (state.orderId !== undefined) return orders.get(state.orderId, callOptions);
    const cart = await orders.cart(contents.profileId, callOptions);
    return cart?.cartName === state.marker ? cart : undefined;
  };
  /** Sends something that counts once; `isDone` says whether an order that was looked up shows its effect. */
  const once = async (send: () => PromiseLike<Order>, isDone: (found: Order) => boolean): Promise<Order> => {
    let failure: unknown;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      try {
        return await send();
      } catch (error) {
        failure = error;
        // a rejection is clear, unless it says that an earlier attempt was carried out
        const isClear = isOccApiError(error) && error.status < 500 && !(attempt > 0 && error.errorCode === '20140');
        if (isClear || isRejection(error) || signal?.aborted) throw error;
      }
      await waited(pause, signal);
      const found = await lookUp().catch((cause: unknown) => {
        throw new OccPlacingError(state, { cause });
      });
      if (found !== undefined && isDone(found)) return found;
    }
    throw new OccPlacingError(state, { cause: failure });
  };

  if (resumed === undefined) await keep(state);
  const found = resumed === undefined ? undefined : await lookUp();
  if (found !== undefined && isPlaced(found)) return found;
  const cart =
    found ??
    (await once(
      () => orders.create({ ...contents, cartName: state.marker }, callOptions),
      () => true,
    ));
  if (state.orderId === undefined) await keep({ ...state, orderId: cart.id });
  // pricing changes nothing, so it may be sent as often as it takes
  const priced = await orders.price({ orderId: cart.id }, { ...callOptions, idempotent: true }).catch(interrupted);
  return once(() => orders.submit({ id: cart.id, payments, ...believing(priced) }, callOptions), isPlaced);

  function interrupted(cause: unknown): never {
    if (isOccApiError(cause) && (cause.status < 500 || isRejection(cause))) throw cause;
    throw new OccPlacingError(state, { cause });
  }
}

/** Whether the server has said no in OCC's own words: then it has not carried anything out, whatever the status. */
function isRejection(error: unknown): boolean {
  return isOccApiError(error) && error.errorCode !== undefined && error.errorCode !== String(error.status);
}

/** Whether an order is no cart any more. */
function isPlaced({ state, stateString }: Order): boolean {
  return state !== 0 && state !== '0' && state !== 'INCOMPLETE' && stateString !== 'INCOMPLETE';
}

/** The total that was priced, which the server compares. */
function believing({ priceInfo }: Order): Pick<OrderToSubmit, 'shoppingCart'> {
  return priceInfo?.total === undefined ? {} : { shoppingCart: { orderTotal: priceInfo.total } };
}

function waited(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      if (signal !== undefined) reject(abortError(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
