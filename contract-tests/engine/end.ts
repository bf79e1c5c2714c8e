/** When a run ends before all is done: it is interrupted, or its time is over. @module */

import { endingBy } from './ending.ts';
import type { Send } from './recorder.ts';
import { isOfSession } from './sessions.ts';

/** The end of a run. */
export interface End {
  readonly signal: AbortSignal;
  /** Ends it. */
  because(reason: string): void;
  /** Why it has ended, if it has. */
  reason(): string | undefined;
  /** Nothing more is sent, and what is under way ends. */
  stop(): void;
  /** It is not waited for any more. */
  close(): void;
}

/** The end by a signal, or after so many milliseconds. */
export function endOf({ signal, timeLimit }: { readonly signal?: AbortSignal; readonly timeLimit?: number }): End {
  const over = new AbortController();
  let why: string | undefined;
  const end = (reason: string) => {
    why ??= reason;
    over.abort(new DOMException(reason, 'AbortError'));
  };
  const interrupt = () => end('it was interrupted');
  const timer = timeLimit === undefined ? undefined : setTimeout(() => end('the time limit was reached'), timeLimit);
  if (signal?.aborted === true) interrupt();
  else signal?.addEventListener('abort', interrupt, { once: true });
  return {
    signal: over.signal,
    because: end,
    reason: () => why,
    stop: () => over.abort(new DOMException('the run is over', 'AbortError')),
    close() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', interrupt);
    },
  };
}

// milliseconds that a write has to end once nothing more is sent: what became of it would not be known
const grace = 5000;

/** Sends until a signal: a read that is under way then ends at once, a write soon after. */
export function sendUntil(ends: AbortSignal, send: Send): Send {
  const writesEnd = new AbortController();
  ends.addEventListener('abort', () => void setTimeout(() => writesEnd.abort(ends.reason), grace).unref(), {
    once: true,
  });
  return request => {
    ends.throwIfAborted();
    const changesNothing = request.method === 'GET' || isOfSession(request.url);
    return endingBy({ signals: [request.signal, changesNothing ? ends : writesEnd.signal] }, signal =>
      send(new Request(request, { signal })),
    );
  };
}
