/** Defects that the whole suite does not find, and why not. @module */

import { readFileSync } from 'node:fs';
import { reasons } from './survivor-reasons.ts';

/** The file that lists them; written by `npm run mutants -- --update`. */
export const survivorsFile = new URL('./survivors.txt', import.meta.url);

const unknown = 'No reason is known';

/** The survivors that are listed. */
export function listedSurvivors(): readonly string[] {
  return readFileSync(survivorsFile, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('  '))
    .map(line => line.trim());
}

/** The list with what a run has hunted: what it found is no survivor any more, what it did not hunt stays as it was. */
export function withHunted(
  listed: readonly string[],
  hunted: readonly { readonly id: string; readonly found: boolean }[],
): string[] {
  const isHunted = new Set(hunted.map(({ id }) => id));
  const surviving = hunted.filter(({ found }) => !found).map(({ id }) => id);
  return [...new Set([...listed.filter(id => !isHunted.has(id)), ...surviving])].sort();
}

/** Those whose reason nobody has written down. */
export function withoutReason(survivors: readonly string[]): string[] {
  return survivors.filter(id => reasonOf(id) === unknown);
}

/** The list as the file has it: under each reason its survivors. */
export function bySurvivalReason(survivors: readonly string[]): string {
  return [...Map.groupBy(survivors, reasonOf)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([reason, ids]) => [`${reason} (${ids.length})`, ...ids.map(id => `  ${id}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

function reasonOf(id: string): string {
  return reasons.find(({ of }) => of.test(id))?.reason ?? unknown;
}
