/** Reads a JSON file that a command line names. @module */

import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * What a file holds.
 *
 * @throws {UsageError} It cannot be read, or is no JSON.
 */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // where it is no JSON, the message of the parser has a piece of it, which may be secret
    const why = error instanceof Error && !(error instanceof SyntaxError) ? error.message : 'it is not JSON';
    throw new UsageError(`${file} cannot be read: ${why}`);
  }
}
