/**
 * Optional packages, loaded only when an option asks for one by name. A bundler must
 * not find these modules: where they are not installed, it would fail because of packages that nobody uses.
 *
 * @module
 */

import { OccConfigError } from '../errors/errors.ts';
import type { Around } from './around.ts';
import type { ResponseCheck } from './drift-finding.ts';
import type { zodValidation } from './response-check.ts';
import type { OpenTelemetryApi, openTelemetry } from './telemetry.ts';

/** Tracing with the installed `@opentelemetry/api`. */
export async function installedTracing(): Promise<Around> {
  const handIn =
    'telemetry: true needs @opentelemetry/api installed next to occ-agent-sdk; in a bundle pass openTelemetry(api)';
  const own = await installed<{ openTelemetry: typeof openTelemetry }>('telemetry', 'occ-agent-sdk/telemetry', handIn);
  return own.openTelemetry(await installed<OpenTelemetryApi>('telemetry', '@opentelemetry/api', handIn));
}

/** Response validation with the installed `zod`. */
export async function installedCheck(mode: 'off' | ResponseCheck['mode']): Promise<ResponseCheck | undefined> {
  if (mode === 'off') return undefined;
  const handIn = `validate: '${mode}' needs zod 4 installed next to occ-agent-sdk; in a bundle pass zodValidation('${mode}')`;
  const own = await installed<{ zodValidation: typeof zodValidation }>('validate', 'occ-agent-sdk/validation', handIn);
  return own.zodValidation(mode);
}

async function installed<Module>(option: string, specifier: string, problem: string): Promise<Module> {
  try {
    return (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ specifier)) as Module;
  } catch (error) {
    throw new OccConfigError(option, problem, { cause: error });
  }
}
