/** What options put around calls: watching, checking and limiting. Loaded on the first call, and only what is asked for. @module */

import { type CallSite, OccConfigError, OccDriftError } from '../errors/errors.ts';
import { type Around, allAround } from '../observability/around.ts';
import { type Hooks, hooksAround } from '../observability/hooks.ts';
import { type Logger, loggerAround, warning } from '../observability/logger.ts';
import type { DriftFinding } from '../observability/response-check.ts';
import { createWatch, type Watch } from '../observability/watch.ts';
import type { Limiter, Limits } from './limiter.ts';

/** Options that add to what a call does. */
export interface ExtensionOptions extends Limits {
  /** Functions that are told of requests, answers, repeats and tokens. */
  readonly hooks?: Hooks | undefined;
  /** Where lines about attempts go: `console`, a pino logger, or anything with `debug`, `info` and `warn`. */
  readonly logger?: Logger | undefined;
  /** Makes an OpenTelemetry span of each attempt; needs `@opentelemetry/api`. @default false */
  readonly telemetry?: boolean | undefined;
  /** Checks answers against the specification; needs `zod` 4. The data is never changed. @default 'off' */
  readonly validate?: 'off' | 'warn' | 'throw' | undefined;
  /** Is told of each difference between an answer and the specification; with `warn`, in place of the logger. */
  readonly onDrift?: ((finding: DriftFinding) => void) | undefined;
}

/** What is put around calls. */
export interface Extensions {
  readonly watch?: Watch | undefined;
  /** Looks at a good answer. */
  readonly check?: ((site: CallSite, body: unknown) => void) | undefined;
  readonly limiter?: Limiter | undefined;
}

/**
 * Checks the options, and returns what loads the extensions: at once where nothing has to be loaded.
 *
 * @throws {OccConfigError} An option is not usable.
 */
export function extensionLoader(options: ExtensionOptions): () => Extensions | Promise<Extensions> {
  checkOptions(options);
  const { hooks = {}, logger, telemetry = false, validate = 'off', maxConcurrent, requestsPerSecond } = options;
  const watchers = [logger === undefined ? undefined : loggerAround(logger), hooksAround(hooks, hookReport(logger))];
  const plain: Extensions = { watch: watchWith(watchers) };
  const limited = maxConcurrent !== undefined || requestsPerSecond !== undefined;
  if (!telemetry && !limited && validate === 'off') return () => plain;

  let loaded: Promise<Extensions> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };

  async function load(): Promise<Extensions> {
    const tracing = telemetry
      ? (await needed('telemetry', '@opentelemetry/api', import('../observability/telemetry.ts'))).telemetryAround()
      : undefined;
    return {
      // the span is the outermost, so that what hooks and logger do belongs to its context
      watch: watchWith([tracing, ...watchers]),
      check: validate === 'off' ? undefined : await driftCheck(validate, options),
      limiter: limited ? (await import('./limiter.ts')).createLimiter({ maxConcurrent, requestsPerSecond }) : undefined,
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

async function driftCheck(
  validate: 'warn' | 'throw',
  { onDrift, logger }: ExtensionOptions,
): Promise<Extensions['check']> {
  const { findDrift } = await needed('validate', 'zod', import('../observability/response-check.ts'));
  const tell =
    onDrift ??
    (finding =>
      warning(logger, `${finding.operationId}: ${finding.path} should be ${finding.expected}, but is ${finding.got}`, {
        ...finding,
      }));
  return (site, body) => {
    const findings = site.operationId === undefined ? [] : findDrift(site.operationId, body);
    if (findings.length === 0) return;
    if (validate === 'warn' || onDrift !== undefined)
      for (const finding of findings) quietly(() => tell(finding), logger);
    if (validate === 'throw') throw new OccDriftError(findings, site);
  };
}

function quietly(tell: () => void, logger: Logger | undefined): void {
  try {
    tell();
  } catch (error) {
    hookReport(logger)('onDrift', error);
  }
}

async function needed<Module>(option: string, dependency: string, module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (error) {
    throw new OccConfigError(option, `${option} needs the package ${dependency}: install it beside occ-agent-sdk`, {
      cause: error,
    });
  }
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
  need('telemetry', telemetry === undefined || typeof telemetry === 'boolean', 'true or false');
  need('validate', validate === undefined || ['off', 'warn', 'throw'].includes(validate), "'off', 'warn' or 'throw'");
  need('onDrift', onDrift === undefined || typeof onDrift === 'function', 'a function');
  need(
    'maxConcurrent',
    maxConcurrent === undefined || (Number.isInteger(maxConcurrent) && maxConcurrent >= 1),
    'a whole number from 1',
  );
  need(
    'requestsPerSecond',
    requestsPerSecond === undefined || (Number.isFinite(requestsPerSecond) && requestsPerSecond > 0),
    'a number above 0',
  );
}

function need(option: string, holds: boolean, what: string): void {
  if (!holds) throw new OccConfigError(option, `${option} must be ${what}`);
}
