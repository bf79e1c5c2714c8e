/** `occ-agent sweep`: undoes what a run of `verify --write` has left. @module */

import { readFileSync } from 'node:fs';
import { sweep } from '../contract-tests/undo/sweep.ts';
import { readOptions } from './arguments.ts';
import { credentialOptions, credentials, given } from './credentials.ts';
import { UsageError } from './usage-error.ts';

/** Sweeps and prints; 0: nothing is left that can be undone, 1: something is. What cannot run is thrown. */
export async function sweepInstance(args: string[]): Promise<number> {
  const options = readOptions(args, {
    url: { type: 'string' },
    ...credentialOptions,
    journal: { type: 'string' },
    run: { type: 'string' },
  });
  const { journal: journalFile, run } = options;
  const baseUrl = options.url ?? given(process.env.OCC_URL);
  if (baseUrl === undefined) throw new UsageError('sweep needs --url (or OCC_URL)');
  if (journalFile === undefined && run === undefined)
    throw new UsageError(
      'sweep needs --journal FILE or --run ID: what the run has left on disk, or what it was called',
    );
  const auth = credentials('sweep', options, process.env);
  const { runs, undone, remains, left } = await sweep({
    baseUrl,
    auth,
    ...(journalFile === undefined ? {} : { journalFile, journal: textOf(journalFile) }),
    ...(run === undefined ? {} : { runs: run.split(',') }),
  });
  console.log(`Swept up after ${runs.join(', ')}: ${undone} undone`);
  if (remains.length > 0) console.log(`\nUndone, and there all the same:\n  ${remains.join('\n  ')}`);
  if (left.length > 0) console.log(`\nNot undone:\n  ${left.join('\n  ')}`);
  return left.length === 0 ? 0 : 1;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
