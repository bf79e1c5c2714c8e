/** Logs each attempt to the caller's logger. @module */

import { type Around, failureName } from './around.ts';
import { redact, redactText } from './redact.ts';

/** A log line: `msg`, and its fields. pino merges such an object, console prints it. */
export interface LogLine {
  readonly msg: string;
  readonly [part: string]: unknown;
}

/** The methods of a logger that are used; `console` and pino loggers have them. */
export interface Logger {
  debug(line: LogLine): void;
  info(line: LogLine): void;
  warn(line: LogLine): void;
}

/**
 * Middleware that logs each attempt at `debug` and retries at `warn`. Lines contain the operation, path template,
 * status and duration, never headers, bodies or path parameters.
 */
export function loggerAround(logger: Logger): Around {
  return async ({ callId, operationId, method, path, attempt, previousFailure }, send) => {
    const site = { callId, operationId, method, path, attempt };
    const name = operationId ?? `${method} ${path}`;
    if (attempt > 1) logger.warn({ msg: `${name} is retried after ${previousFailure}`, ...site, previousFailure });
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    try {
      const response = await send();
      const durationMs = elapsed();
      logger.debug({
        msg: `${name} responded with ${response.status} in ${durationMs} ms`,
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

/** A warning about something that does not break a call; secrets in its fields are masked. */
export function warning(logger: Logger | undefined, msg: string, parts: Readonly<Record<string, unknown>> = {}): void {
  logger?.warn({ ...redact(parts), msg: redactText(msg) });
}
