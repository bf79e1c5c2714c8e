import { OccError } from './occ-error.ts';

/** How far an order has come that `workflows.placeOrder` places: plain JSON, which may be kept and passed to resume. */
export interface PlacingState {
  /** Tells the order apart from others of its shopper: the name of its cart. */
  readonly marker: string;
  /** Set as soon as there is a cart. */
  readonly orderId?: string;
}

/** It is not known whether the order was placed, and nobody could be asked; resume with `state`. `cause` is the last failure. */
export class OccPlacingError extends OccError {
  override readonly name = 'OccPlacingError';
  override readonly kind = 'placing';
  readonly state: PlacingState;

  constructor(state: PlacingState, options: ErrorOptions) {
    const which = state.orderId === undefined ? 'the order' : `order ${state.orderId}`;
    super(`It is not known whether ${which} was placed; resume with the state of this error`, options);
    this.state = state;
  }
}
