/** Ends work when a signal or a clock says so, whether the work listens or not. @module */

/** What ends work; the first of them does. */
export interface Ends {
  readonly signals?: readonly AbortSignal[];
  /** With a `TimeoutError`. */
  readonly milliseconds?: number;
}

/**
 * Work that ends by the first of several. They are followed by hand: what `AbortSignal.any` and `AbortSignal.timeout` make is
 * held weakly, and a request that nobody else holds would wait for ever.
 */
export async function endingBy<T>(
  { signals = [], milliseconds }: Ends,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (reason: unknown) => {
    abort.abort(reason);
    reject(reason);
  };
  const follow = ({ target }: Pick<Event, 'target'>) => end((target as AbortSignal).reason);
  for (const signal of signals) {
    if (signal.aborted) follow({ target: signal });
    else signal.addEventListener('abort', follow, { once: true });
  }
  const timer =
    milliseconds === undefined
      ? undefined
      : setTimeout(
          () => end(new DOMException(`there was no response in ${milliseconds} ms`, 'TimeoutError')),
          milliseconds,
        );
  try {
    return await Promise.race([ended, work(abort.signal)]);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', follow);
  }
}
