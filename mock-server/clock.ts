/** The server's sense of time. @module */

/** A clock; one that can be moved has `advance` and `set`. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves forward. */
  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
    readonly ms?: number;
  }): void;
  /** Moves to an instant. */
  set(instant: Date | number): void;
}

/** Where a clock starts when nothing is said, so that a test sees the same dates on every run. */
export const defaultStart = Date.UTC(2026, 0, 15, 9);

/** Makes a clock that stands still. */
export function createManualClock(start: Date | number = defaultStart): ManualClock {
  let instant = Number(start);
  return {
    now: () => instant,
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) {
      instant += ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000 + ms;
    },
    set(to) {
      instant = Number(to);
    },
  };
}

/** Makes a clock that starts at the present and runs, and can be moved as well. */
export function createRunningClock(): ManualClock {
  const moved = createManualClock(0);
  return {
    now: () => Date.now() + moved.now(),
    advance: moved.advance,
    set: to => moved.set(Number(to) - Date.now()),
  };
}
