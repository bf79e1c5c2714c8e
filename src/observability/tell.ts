/** Calls hooks, which can never break what they observe. @module */

import { type Logger, warning } from './logger.ts';

/** Hears of a hook that failed. */
export type HookReport = (hook: string, error: unknown) => void;

/** Reports failed hooks to a logger. */
export function hookReport(logger: Logger | undefined): HookReport {
  return (hook, error) =>
    warning(logger, `The hook ${hook} failed: ${error instanceof Error ? error.message : String(error)}`);
}

/** Calls a hook; whatever it throws or rejects with goes to `report`. */
export function tell<Event>(
  name: string,
  hook: ((event: Event) => unknown) | undefined,
  event: Event,
  report: HookReport,
): void {
  try {
    const returned = hook?.(event);
    if (returned instanceof Promise) returned.catch((error: unknown) => report(name, error));
  } catch (error) {
    report(name, error);
  }
}
