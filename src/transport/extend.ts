/** Carries out the options that add to calls. Loaded only when one of them is set. @module */

import type { CallSite } from '../errors/errors.ts';
import { type Around, allAround } from '../observability/around.ts';
import { driftCheck } from '../observability/drift.ts';
import type { DriftFinding, ResponseCheck } from '../observability/drift-finding.ts';
import { type Hooks, hooksAround } from '../observability/hooks.ts';
import { installedCheck, installedTracing } from '../observability/installed.ts';
import { type Logger, loggerAround } from '../observability/logger.ts';
import { hookReport } from '../observability/tell.ts';
import { createWatch, type Watch } from '../observability/watch.ts';
import { textWithin } from './body-size.ts';
import type { Limits, Turns } from './turns.ts';

/** Options that add to what a call does. */
export interface ExtensionOptions extends Limits {
  /** Callbacks for requests, responses, retries and tokens. */
  readonly hooks?: Hooks | undefined;
  /** Where lines about attempts go: `console`, a pino logger, or anything with `debug`, `info` and `warn`. */
  readonly logger?: Logger | undefined;
  /**
   * Makes an OpenTelemetry span of each attempt: `openTelemetry(api)` of `occ-agent-sdk/telemetry`. In Node without a
   * bundler, `true` loads both by itself. @default false
   */
  readonly telemetry?: Around | boolean | undefined;
  /**
   * Checks responses against the specification: `zodValidation(mode)` of `occ-agent-sdk/validation`. In Node without a
   * bundler, `'warn'` and `'throw'` load it by themselves. The data is never changed. @default 'off'
   */
  readonly validate?: ResponseCheck | 'off' | 'warn' | 'throw' | undefined;
  /** Is told of each difference between a response and the specification; with `warn`, in place of the logger. */
  readonly onDrift?: ((finding: DriftFinding) => void) | undefined;
  /** Limit of the size of a response body in bytes; a larger one is an `OccApiError`. @default no limit */
  readonly maxBodySize?: number | undefined;
}

/** What is put around calls. @internal */
export interface Extensions {
  readonly watch?: Watch | undefined;
  /** Validates a successful response. */
  readonly check?: ((site: CallSite, body: unknown) => void) | undefined;
  readonly turns?: Turns | undefined;
  /** Reads the body of a response. @default `response.text()` */
  readonly textOf?: ((response: Response) => Promise<string>) | undefined;
}

/** Loads what gives attempts their turns when it is first asked for; all who ask get the same. @internal */
export type TurnsLoader = () => Turns | Promise<Turns>;

/** What the options of a client put around its calls. @internal */
export async function extensionsOf(
  { hooks, logger, telemetry = false, validate = 'off', onDrift, maxBodySize }: ExtensionOptions,
  loadTurns: TurnsLoader | undefined,
): Promise<Extensions> {
  const report = hookReport(logger);
  const around = allAround(
    [
      // the span is the outermost, so that what hooks and logger do belongs to its context
      telemetry === true ? await installedTracing() : telemetry || undefined,
      logger && loggerAround(logger),
      hooks && hooksAround(hooks, report),
    ].filter(watcher => watcher !== undefined),
  );
  const check = typeof validate === 'string' ? await installedCheck(validate) : validate;
  return {
    watch: around && createWatch(around),
    check: check && driftCheck(check, { onDrift, logger, report }),
    turns: await loadTurns?.(),
    textOf: maxBodySize === undefined ? undefined : response => textWithin(response, maxBodySize),
  };
}
