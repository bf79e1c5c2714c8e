/** A line for each attempt, to whatever logger the caller has. @module */

import { type Around, failureName } from './around.ts';
import { redact, redactText } from './redact.ts';

/** A line: what happened in `msg`, and its parts. pino merges such an object, console prints it. */
export interface LogLine {
  readonly msg: string;
  readonly [part: string]: unknown;
}

/** What a logger must be able to do; `console` and a pino logger fit as they are. */
export interface Logger {
  debug(line: LogLine): void;
  info(line: LogLine): void;
  warn(line: LogLine): void;
}

/**
 * Puts a logger around attempts: each one at `debug`, repeats at `warn`. Lines hold the operation, path template,
 * status and time, never headers, bodies or values of a path.
 */
export function loggerAround(logger: Logger): Around {
  return async ({ callId, operationId, method, path, attempt, previousFailure }, send) => {
    const site = { callId, operationId, method, path, attempt };
    const name = operationId ?? `${method} ${path}`;
    if (attempt > 1) logger.warn({ msg: `${name} is repeated after ${previousFailure}`, ...site, previousFailure });
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    try {
      const response = await send();
      const durationMs = elapsed();
      logger.debug({
        msg: `${name} answered ${response.status} in ${durationMs} ms`,
        ...site,
        status: response.status,
        durationMs,
      });
      return response;
    } catch (error) {
      const failure = failureName(error);
      const durationMs = elapsed();
      logger.debug({ msg: `${name} failed with ${failure} after ${durationMs} ms`, ...site, failure, durationMs });
      throw error;
    }
  };
}

/** A warning about something that does not break a call; secrets in its parts are masked. */
export function warning(logger: Logger | undefined, msg: string, parts: Readonly<Record<string, unknown>> = {}): void {
  logger?.warn({ ...redact(parts), msg: redactText(msg) });
}
