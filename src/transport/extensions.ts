/** What options put around calls: watching, checking and limiting. @module */

import { type CallSite, OccConfigError } from '../errors/errors.ts';
import { type Around, allAround } from '../observability/around.ts';
import { driftCheck } from '../observability/drift.ts';
import type { DriftFinding, ResponseCheck } from '../observability/drift-finding.ts';
import { type Hooks, hooksAround } from '../observability/hooks.ts';
import { installedCheck, installedTracing } from '../observability/installed.ts';
import { type Logger, loggerAround, warning } from '../observability/logger.ts';
import { createWatch, type Watch } from '../observability/watch.ts';
import { createTurns, type Limits, type Turns } from './turns.ts';

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
}

/** What is put around calls. */
export interface Extensions {
  readonly watch?: Watch | undefined;
  /** Validates a successful response. */
  readonly check?: ((site: CallSite, body: unknown) => void) | undefined;
  readonly turns?: Turns | undefined;
}

/** Loads what gives attempts their turns when it is first asked for; all who ask get the same. */
export type TurnsLoader = () => Promise<Turns>;

/** What loads the turns of a client and of those derived from it; `undefined` where nothing is limited. */
export function turnsLoader({ maxConcurrent, requestsPerSecond }: Limits): TurnsLoader | undefined {
  if (maxConcurrent === undefined && requestsPerSecond === undefined) return undefined;
  const [perSecond, pace] =
    typeof requestsPerSecond === 'function' ? [undefined, requestsPerSecond] : [requestsPerSecond, undefined];
  let turns: Promise<Turns> | undefined;
  return () => {
    turns ??= import('./limiter.ts').then(({ createLimiter }) =>
      createTurns(createLimiter(maxConcurrent, perSecond), pace),
    );
    return turns;
  };
}

/**
 * Checks the options, and returns what loads the extensions: at once where nothing has to be loaded.
 *
 * @throws {OccConfigError} An option is invalid.
 */
export function extensionLoader(
  options: ExtensionOptions,
  loadTurns: TurnsLoader | undefined,
): () => Extensions | Promise<Extensions> {
  checkOptions(options);
  const { hooks = {}, logger, telemetry = false, validate = 'off' } = options;
  const watchers = [logger === undefined ? undefined : loggerAround(logger), hooksAround(hooks, hookReport(logger))];
  const plain: Extensions = { watch: watchWith(watchers) };
  if (!telemetry && loadTurns === undefined && validate === 'off') return () => plain;

  let loaded: Promise<Extensions> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };

  async function load(): Promise<Extensions> {
    const tracing = telemetry === false ? undefined : telemetry === true ? await installedTracing() : telemetry;
    const check = typeof validate === 'string' ? await installedCheck(validate) : validate;
    const listeners = { onDrift: options.onDrift, logger, report: hookReport(logger) };
    return {
      // the span is the outermost, so that what hooks and logger do belongs to its context
      watch: watchWith([tracing, ...watchers]),
      check: check === undefined ? undefined : driftCheck(check, listeners),
      turns: await loadTurns?.(),
    };
  }
}

function watchWith(watchers: readonly (Around | undefined)[]): Watch | undefined {
  const around = allAround(watchers.filter(watcher => watcher !== undefined));
  return around === undefined ? undefined : createWatch(around);
}

/** What hears of hooks that throw. */
export function hookReport(logger: Logger | undefined): (hook: string, error: unknown) => void {
  return (hook, error) =>
    warning(logger, `The hook ${hook} failed: ${error instanceof Error ? error.message : String(error)}`);
}

function checkOptions({
  hooks,
  logger,
  telemetry,
  validate,
  onDrift,
  maxConcurrent,
  requestsPerSecond,
}: ExtensionOptions): void {
  for (const [name, hook] of Object.entries(hooks ?? {})) {
    if (hook !== undefined && typeof hook !== 'function')
      throw new OccConfigError(`hooks.${name}`, `hooks.${name} must be a function`);
  }
  for (const level of ['debug', 'info', 'warn'] as const) {
    if (logger !== undefined && typeof logger[level] !== 'function') {
      throw new OccConfigError('logger', `logger must have a method ${level}, as console and pino do`);
    }
  }
  need(
    'telemetry',
    ['undefined', 'boolean', 'function'].includes(typeof telemetry),
    'openTelemetry(api), true or false',
  );
  need('validate', isCheck(validate), "zodValidation(mode), 'off', 'warn' or 'throw'");
  need('onDrift', onDrift === undefined || typeof onDrift === 'function', 'a function');
  need(
    'maxConcurrent',
    maxConcurrent === undefined || (Number.isInteger(maxConcurrent) && maxConcurrent >= 1),
    'a whole number from 1',
  );
  need(
    'requestsPerSecond',
    requestsPerSecond === undefined ||
      typeof requestsPerSecond === 'function' ||
      (Number.isFinite(requestsPerSecond) && requestsPerSecond > 0),
    'a number above 0, or what sharedPace makes',
  );
}

function need(option: string, holds: boolean, what: string): void {
  if (!holds) throw new OccConfigError(option, `${option} must be ${what}`);
}

function isCheck(validate: ExtensionOptions['validate']): boolean {
  if (typeof validate === 'object') return typeof validate?.findDrift === 'function';
  return validate === undefined || ['off', 'warn', 'throw'].includes(validate);
}
