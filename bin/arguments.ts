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
    // a stray argument may be the half of a password that a shell has split: it is not repeated
    if (isStray(error)) throw new UsageError('there is an argument that belongs to no option');
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isStray(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL';
}

/**
 * A whole number of an option.
 *
 * @throws {UsageError} It is none, or out of bounds.
 */
export function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}`);
}
