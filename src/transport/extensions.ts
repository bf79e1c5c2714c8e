/** The options of a client that add to its calls; what carries them out is loaded when one is set. @module */

import type { NamesOf, Rule } from '../call/known-names.ts';
import { onDemand } from '../call/on-demand.ts';
import type { ExtensionOptions, Extensions, TurnsLoader } from './extend.ts';
import type { Limits } from './turns.ts';

const count: Rule = ['a whole number from 1', value => Number.isSafeInteger(value) && Number(value) > 0];
const isFunction = (value: unknown) => typeof value === 'function';

/** A function. */
export const aFunction: Rule = ['a function', isFunction];

/** What has all these methods. */
export const withMethods = (what: string, ...names: readonly string[]): Rule => [
  what,
  value => names.every(name => isFunction(Object(value)[name])),
];

/** What the options must be. */
export const extensionRules: NamesOf<ExtensionOptions> = {
  maxConcurrent: count,
  requestsPerSecond: [
    'a number above 0, or what sharedPace makes',
    value => isFunction(value) || (Number.isFinite(value) && Number(value) > 0),
  ],
  maxBodySize: count,
  hooks: true,
  logger: withMethods('console, or have its methods debug, info and warn', 'debug', 'info', 'warn'),
  telemetry: ['openTelemetry(api), true or false', value => typeof value === 'boolean' || isFunction(value)],
  validate: [
    "zodValidation(mode), 'off', 'warn' or 'throw'",
    value => (typeof value === 'string' ? /^(?:off|warn|throw)$/.test(value) : !!Object(value).findDrift),
  ],
  onDrift: aFunction,
};

/** What loads the turns of a client and of those derived from it; `undefined` where nothing is limited. */
export function turnsLoader(limits: Limits): TurnsLoader | undefined {
  if (limits.maxConcurrent === undefined && limits.requestsPerSecond === undefined) return undefined;
  return onDemand(async () => (await import('./turns.ts')).turnsWithin(limits));
}

/** What loads the extensions: at once where nothing has to be loaded. */
export function extensionLoader(
  options: ExtensionOptions,
  loadTurns: TurnsLoader | undefined,
): () => Extensions | Promise<Extensions> {
  const { hooks: { onRequest, onResponse, onRetry } = {}, logger, telemetry, validate = 'off', maxBodySize } = options;
  const asked = onRequest ?? onResponse ?? onRetry ?? logger ?? loadTurns ?? maxBodySize;
  if (asked === undefined && !telemetry && validate === 'off') return () => none;
  return onDemand(async () => (await import('./extend.ts')).extensionsOf(options, loadTurns));
}

const none: Extensions = {};
