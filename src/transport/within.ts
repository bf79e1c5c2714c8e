import { abortError } from '../call/call.ts';

/**
 * Runs something that ends with its time or with the caller's signal, even when it does not look at the signal it is given.
 *
 * @param late The error when it takes longer than so many milliseconds.
 * @throws {OccAbortError} The caller has aborted.
 */
export function within<T>(
  milliseconds: number,
  late: () => Error,
  signal: AbortSignal | undefined,
  run: (clock: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const clock = new AbortController();
    const giveUp = (error: Error) => {
      release();
      reject(error);
      clock.abort(error);
    };
    const timer = setTimeout(() => giveUp(late()), milliseconds);
    const leave = () => giveUp(abortError(signal));
    signal?.addEventListener('abort', leave);
    // before the caller goes on, so that no timer and no listener is left by then
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    run(clock.signal).then(
      result => {
        release();
        resolve(result);
      },
      error => {
        release();
        reject(error);
      },
    );
  });
}
