/** The server's clock. @module */

import { unknownName } from './wire/nearest.ts';

/** A clock; one that can be moved has `advance` and `set`. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** A clock that stands still until it is advanced or set. */
export interface ManualClock extends Clock {
  /**
   * Moves forward.
   *
   * @throws {TypeError} There is no such unit of time, or its value is not a number from 0.
   */
  advance(by: Duration): void;
  /**
   * Moves to an instant.
   *
   * @throws {TypeError} It is neither a valid date nor a number.
   */
  set(instant: Date | number): void;
}

/** A length of time; the units add up. */
export interface Duration {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly ms?: number | undefined;
}

/** The last instant a `Date` can hold. */
export const latestInstant = 8.64e15;

const dayMs = 86_400_000;
const unitMs: Readonly<Record<keyof Duration, number>> = {
  days: dayMs,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  ms: 1,
};

/**
 * Makes a clock that stands still.
 *
 * @param start Absent, the beginning of today in UTC: what a program calls "the last 60 days" is what the server's data has, and
 * all servers of a day show the same dates. A test that asserts dates gives it an instant.
 * @throws {TypeError} The start is neither a valid date nor a number.
 */
export function createManualClock(start: Date | number = Date.now() - (Date.now() % dayMs)): ManualClock {
  let instant = checkedInstant(start);
  return {
    now: () => instant,
    advance(by) {
      const later = instant + lengthOf(by);
      if (later > latestInstant) throw new TypeError('no date is that late');
      instant = later;
    },
    set(to) {
      instant = checkedInstant(to);
    },
  };
}

function checkedInstant(instant: Date | number): number {
  const isOne = typeof instant === 'number' || instant instanceof Date;
  if (isOne && Math.abs(Number(instant)) <= latestInstant) return Number(instant);
  throw new TypeError(`a clock needs a Date or epoch milliseconds, not ${String(instant)}`);
}

function lengthOf(by: Duration): number {
  if (typeof by !== 'object' || by === null)
    throw new TypeError(`a clock is advanced by an object such as { hours: 1 }, not ${String(by)}`);
  let length = 0;
  for (const [unit, number] of Object.entries(by)) {
    if (!isUnit(unit)) throw new TypeError(unknownName('unit of time', unit, Object.keys(unitMs)));
    if (number === undefined) continue;
    if (!(typeof number === 'number' && number >= 0))
      throw new TypeError(`${unit} of a clock must be a number from 0, not ${String(number)}`);
    length += number * unitMs[unit];
  }
  return length;
}

function isUnit(name: string): name is keyof Duration {
  return Object.hasOwn(unitMs, name);
}

/** Makes a clock that starts at the present and runs, and can be moved as well. */
export function createRunningClock(): ManualClock {
  const moved = createManualClock(0);
  return {
    now: () => Date.now() + moved.now(),
    advance: moved.advance,
    set: to => moved.set(checkedInstant(to) - Date.now()),
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
