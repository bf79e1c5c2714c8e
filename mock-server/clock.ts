/** The server's clock. @module */

/** A clock; one that can be moved has `advance` and `set`. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** A clock that stands still until it is advanced or set. */
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

const dayMs = 86_400_000;

/**
 * Makes a clock that stands still.
 *
 * @param start Absent, the beginning of today in UTC: what a program calls "the last 60 days" is what the server's data has, and
 * all servers of a day show the same dates. A test that asserts dates gives it an instant.
 */
export function createManualClock(start: Date | number = Date.now() - (Date.now() % dayMs)): ManualClock {
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

/** A clock that tells when it has been moved. */
export function clockThatTells(clock: ManualClock, moved: () => void): ManualClock {
  return {
    now: () => clock.now(),
    advance(by) {
      clock.advance(by);
      moved();
    },
    set(instant) {
      clock.set(instant);
      moved();
    },
  };
}
