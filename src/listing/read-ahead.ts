/** Reading a chain of pages ahead of whoever consumes them. @module */

/** How far to read ahead. */
export interface Ahead {
  /** Pages held back for the consumer at most, the one under way included. */
  readonly pages: number;
  /** How many pages are wanted at all, as far as is known; more are read only when they are waited for. */
  readonly wanted: number;
  /** The consumer's own signal. */
  readonly signal: AbortSignal | undefined;
}

/**
 * The links of a chain in their order, the next ones under way while one is consumed. A failure is thrown in its place.
 * When the consumer stops, what is under way is aborted and nothing more is asked for.
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
  // each waits for the one before it: only a page says where the next one starts
  const waiting = [last];
  const ask = () => {
    last = last.then(link => (link === undefined || stop.signal.aborted ? undefined : next(link, ended)));
    // its failure is thrown when its turn comes, or is nobody's when it never comes
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
