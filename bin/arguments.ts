/** Reads the options of a command. @module */

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * The options of a command line.
 *
 * @throws {UsageError} An option is unknown or lacks its value.
 */
export function readOptions<Config extends ParseArgsOptionsConfig>(args: string[], options: Config) {
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    // a stray argument may be half of a password that the shell has split, so the message does not contain it
    if (isStray(error)) throw new UsageError('unexpected argument that belongs to no option');
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isStray(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
}

/**
 * The integer value of an option.
 *
 * @throws {UsageError} It is not an integer, or outside the limits.
 */
export function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} must be an integer from ${least} to ${most}`);
}
