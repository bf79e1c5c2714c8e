/** Reproducible chance: the same seed gives the same numbers on every machine. @module */

/** A source of chance. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** A number from 0 to 1, which it never reaches. */
  fraction(): number;
  /** Whether something of a probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of some things. */
  pick<T>(things: readonly [T, ...T[]]): T;
  pick<T>(things: readonly T[]): T;
  /** One of some things, which is then no longer among them. */
  take<T>(things: T[]): T;
  /** Where it stands: taken back there, it gives the same once more. */
  at: number;
}

/**
 * Makes a source for a purpose; sources of different purposes do not influence each other, so that one more customer does
 * not change every order. The generator is mulberry32.
 */
export function createRandom(seed: number, purpose: string): Random {
  let state = (seed ^ hash(purpose)) | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function indexIn(things: readonly unknown[]): number {
    if (things.length === 0) throw new Error('there is nothing to pick from');
    return Math.floor(next() * things.length);
  }

  return {
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    fraction: next,
    chance: probability => next() < probability,
    pick: <T>(things: readonly T[]): T => things[indexIn(things)] as T,
    take: <T>(things: T[]): T => things.splice(indexIn(things), 1)[0] as T,
    get at() {
      return state;
    },
    set at(place) {
      state = place;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
