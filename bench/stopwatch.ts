/** What something takes: by the clock, and of this thread's CPU. @module */

/**
 * On a machine with nothing else to do both say the same, but for the moments in which the thread waits for the helpers of
 * V8's garbage collector; on a busy one the clock tells how busy it is. Linux counts the time of a thread in ticks of some
 * milliseconds.
 */
export interface Spent {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What an action takes. */
export function spent(action: () => unknown): Spent {
  const stop = start();
  action();
  return stop();
}

/** What an action takes until it has ended. */
export async function spentAwaiting(action: () => Promise<unknown>): Promise<Spent> {
  const stop = start();
  await action();
  return stop();
}

function start(): () => Spent {
  const started = performance.now();
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
  };
}
