/** Prefetching a chain of pages ahead of its consumer. @module */

/** How far to prefetch. */
export interface Ahead {
  /** Maximum number of pages held for the consumer, including the pending one. */
  readonly pages: number;
  /** How many pages are expected, as far as is known; further ones are read only on demand. */
  readonly wanted: number;
  /** The consumer's own signal. */
  readonly signal: AbortSignal | undefined;
}

/**
 * The links of a chain in order, prefetched while one is consumed. An error is thrown at its position.
 * When the consumer stops, pending requests are aborted and no more are sent.
 *
 * @param next The link after one, or `undefined` at the end; its signal aborts when nobody wants it any more.
 */
export async function* readAhead<T>(
  first: T,
  next: (link: T, signal: AbortSignal) => Promise<T | undefined>,
  { pages, wanted, signal }: Ahead,
): AsyncGenerator<T> {
  const stop = new AbortController();
  const ended = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  let last: Promise<T | undefined> = Promise.resolve(first);
  let asked = 1;
  // each waits for the previous one: only a page tells where the next one starts
  const waiting = [last];
  const ask = () => {
    last = last.then(link => (link === undefined || stop.signal.aborted ? undefined : next(link, ended)));
    // its error is thrown when its turn comes, and ignored if it never does
    last.catch(() => undefined);
    waiting.push(last);
    asked += 1;
  };
  try {
    for (;;) {
      while (waiting.length === 0 || (waiting.length <= pages && asked < wanted)) ask();
      const link = await waiting.shift();
      if (link === undefined) return;
      yield link;
    }
  } finally {
    stop.abort();
  }
}
