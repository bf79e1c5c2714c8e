/** The options of a client that add to its calls; what carries them out is loaded when one is set. @module */

import { isOptional, isOptionalCount, need } from '../call/need.ts';
import { onDemand } from '../call/on-demand.ts';
import type { ExtensionOptions, Extensions, TurnsLoader } from './extend.ts';
import type { Limits } from './turns.ts';

/** What loads the turns of a client and of those derived from it; `undefined` where nothing is limited. */
export function turnsLoader(limits: Limits): TurnsLoader | undefined {
  if (limits.maxConcurrent === undefined && limits.requestsPerSecond === undefined) return undefined;
  return onDemand(async () => (await import('./turns.ts')).turnsWithin(limits));
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
  const { hooks: { onRequest, onResponse, onRetry } = {}, logger, telemetry, validate = 'off', maxBodySize } = options;
  const asked = onRequest ?? onResponse ?? onRetry ?? logger ?? loadTurns ?? maxBodySize;
  if (asked === undefined && !telemetry && validate === 'off') return () => none;
  return onDemand(async () => (await import('./extend.ts')).extensionsOf(options, loadTurns));
}

const none: Extensions = {};

function checkOptions(options: ExtensionOptions): void {
  const {
    hooks,
    logger,
    telemetry,
    validate = 'off',
    onDrift,
    maxConcurrent,
    requestsPerSecond,
    maxBodySize,
  } = options;
  for (const [name, hook] of Object.entries({ ...hooks })) {
    need(isOptional(hook, 'function'), `hooks.${name}`, 'a function');
  }
  for (const level of ['debug', 'info', 'warn'] as const) {
    need(logger === undefined || typeof logger[level] === 'function', 'logger', `console, or have its method ${level}`);
  }
  const isCheck = typeof validate === 'string' ? /^(?:off|warn|throw)$/.test(validate) : !!validate?.findDrift;
  need(isOptional(telemetry, 'boolean', 'function'), 'telemetry', 'openTelemetry(api), true or false');
  need(isCheck, 'validate', "zodValidation(mode), 'off', 'warn' or 'throw'");
  need(isOptional(onDrift, 'function'), 'onDrift', 'a function');
  need(isOptionalCount(maxConcurrent), 'maxConcurrent', 'a whole number from 1');
  need(isOptionalCount(maxBodySize), 'maxBodySize', 'a whole number from 1');
  need(
    isOptional(requestsPerSecond, 'function') || (Number.isFinite(requestsPerSecond) && Number(requestsPerSecond) > 0),
    'requestsPerSecond',
    'a number above 0, or what sharedPace makes',
  );
}
