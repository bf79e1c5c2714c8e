/** Reads the options of a command. @module */

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { unknownName } from '../mock-server/wire/nearest.ts';
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
    if (hasCode(error, 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'))
      throw new UsageError('unexpected argument that belongs to no option');
    const unknown = args.find(arg => arg.startsWith('--') && !Object.hasOwn(options, nameIn(arg)));
    if (hasCode(error, 'ERR_PARSE_ARGS_UNKNOWN_OPTION') && unknown !== undefined)
      throw new UsageError(unknownName('option', nameIn(unknown), Object.keys(options)));
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Without its value, which may be a password. */
function nameIn(arg: string): string {
  return arg.slice(2).split('=', 1)[0] ?? '';
}

/** Whether it is an error of Node with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
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

/**
 * Insists that nothing is given beside an option that says nothing beside it.
 *
 * @throws {UsageError} Something is.
 */
export function onlyWith<Options extends object>(
  which: string,
  options: Options,
  applying: readonly (keyof Options & string)[],
): void {
  const names: readonly string[] = applying;
  const other = Object.entries(options).find(([name, value]) => value !== undefined && !names.includes(name));
  if (other !== undefined) throw new UsageError(`--${other[0]} does not apply to ${which}`);
}

/**
 * An address that is printed, and so may hold no password.
 *
 * @throws {UsageError} It is no http(s) address, or names a user; the message does not contain it.
 */
export function httpAddress(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || `${url.username}${url.password}` !== '')
    throw new UsageError(`--${name} must be an http(s) address without user and password`);
  return text.replace(/\/+$/, '');
}
