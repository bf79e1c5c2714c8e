/** Ends work when a signal says so, whether the work listens or not. @module */

/**
 * Work that ends with the first of some signals. They are followed by hand: what `AbortSignal.any` and `AbortSignal.timeout`
 * make is held weakly, and a request that nobody else holds would wait for ever.
 */
export async function endingWith<T>(
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const follow = ({ target }: Pick<Event, 'target'>) => {
    const { reason } = target as AbortSignal;
    abort.abort(reason);
    reject(reason);
  };
  for (const signal of signals) {
    if (signal.aborted) follow({ target: signal });
    else signal.addEventListener('abort', follow, { once: true });
  }
  try {
    return await Promise.race([ended, work(abort.signal)]);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', follow);
  }
}

/** Work that ends after so many milliseconds, with a `TimeoutError`. */
export async function endingAfter<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new DOMException(`there was no response in ${milliseconds} ms`, 'TimeoutError')),
    milliseconds,
  );
  try {
    return await endingWith([timeout.signal], work);
  } finally {
    clearTimeout(timer);
  }
}
