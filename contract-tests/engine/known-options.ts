/** Options that do not exist: one that is misspelt would be ignored in silence. @module */

import { OccConfigError } from '../../src/index.ts';

/** The names of all options. */
export type NamesOf<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Insists on options that exist.
 *
 * @throws {OccConfigError} They are no object, or one of them does not exist; the message names it.
 */
export function checkOptions<Options extends object>(options: Options, names: NamesOf<Options>): void {
  if (typeof options !== 'object' || options === null)
    throw new OccConfigError('options', 'the options must be an object');
  const unknown = Object.keys(options).find(name => !Object.hasOwn(names, name));
  if (unknown === undefined) return;
  throw new OccConfigError(unknown, `there is no option ${unknown}; known are ${Object.keys(names).join(', ')}`);
}
