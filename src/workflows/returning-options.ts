/** How a return is carried out, and how far it has come. @module */

import type { CallOptions } from '../call/call.ts';

/** How far a return has come: plain JSON, which may be kept and passed to resume. */
export interface ReturningState {
  /** Return requests that the order had before. */
  readonly earlier: readonly string[];
  /** Set as soon as there is a return request. */
  readonly returnRequestId?: string;
}

/** Options of returning. */
export interface ReturningOptions extends Pick<CallOptions, 'signal' | 'timeout'> {
  /** The state of an earlier run, which is resumed. */
  readonly state?: ReturningState;
  /** Hears of the state whenever there is more of it to keep; awaited. */
  readonly onState?: (state: ReturningState) => void | Promise<void>;
}
