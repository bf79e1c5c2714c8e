/** Works on several things at once, and tells what comes of them in their order. @module */

/** Begins no more than so many before the first of them is told; whoever stops listening waits for those under way. */
export async function* inOrder<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  const begin = (thing: Thing) => {
    const result = work(thing);
    // it is told in its turn, if anybody still listens
    result.catch(() => undefined);
    underWay.push(result);
  };
  try {
    for (const thing of things) {
      begin(thing);
      const [first] = underWay;
      if (underWay.length < atOnce || first === undefined) continue;
      yield await first;
      underWay.shift();
    }
    for (const result of underWay) yield await result;
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** A turn among several. */
export interface Turn {
  /** Everybody before has ended theirs. */
  readonly comes: Promise<unknown>;
  end(): void;
}

/** Gives out turns in the order in which they are asked for. */
export function createQueue(): () => Turn {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const comes = last;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    last = Promise.all([comes, ended]);
    return { comes, end };
  };
}
