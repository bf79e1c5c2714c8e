/**
 * What responses show: every declared property with its types, and the values of booleans and enumerations. A whole run on a
 * reference server shows at least what `reference-shows.txt` lists, whatever the seed: what it shows no longer, nobody looked at.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import type { Schema } from '../../spec/document.ts';
import { type Finding, inAnyItem } from './finding.ts';
import type { Judged } from './run-behaviour.ts';
import { kept, type Place } from './schema-walk.ts';

/**
 * What a response shows beyond what the specification requires or expects: `getOrder 200 /approvers/* object`, and of booleans
 * and enumerations their values, `getOrder 200 /gift =false`.
 */
function* shownIn(operation: string, places: readonly Place[]): Generator<string> {
  const owners = new Map<string, readonly Schema[]>();
  for (const { at, value, schemas } of places) {
    if (typeof value === 'object' && value !== null) owners.set(at, schemas);
    // what nothing declares is the merchant's own
    if (schemas.length === 0 || at === '' || value === null) continue;
    const end = at.lastIndexOf('/');
    const place = `${operation} ${inAnyItem(at)}`;
    if (typeof value !== 'boolean' && !isAsked(owners.get(at.slice(0, end)), at.slice(end + 1)))
      yield `${place} ${Array.isArray(value) ? 'array' : typeof value}`;
    if (typeof value === 'boolean' || kept(enumerated, schemas, () => schemas.some(isEnumerated)))
      yield `${place} =${String(value)}`;
  }
}

const asked = new WeakMap<readonly Schema[], ReadonlySet<unknown>>();

/** Whether a property is required or expected: then the judge misses it in every single response. */
function isAsked(owner: readonly Schema[] = [], name: string): boolean {
  return kept(
    asked,
    owner,
    () =>
      new Set(
        owner.flatMap(({ required, 'x-occ-expected': expected }) =>
          [required, expected].flatMap(names => (Array.isArray(names) ? names : [])),
        ),
      ),
  ).has(name);
}

/** What successful exchanges show. */
export function shownBy(judged: readonly Judged[]): Set<string> {
  const shown = new Set<string>();
  for (const { verdict } of judged) {
    const { operationId, exchange, succeeded } = verdict.reading;
    if (!succeeded || operationId === undefined) continue;
    for (const line of shownIn(`${operationId} ${exchange.status}`, verdict.places)) shown.add(line);
  }
  return shown;
}

/** What a whole run is to show and does not. */
export function unshown(judged: readonly Judged[]): Finding[] {
  const shown = shownBy(judged);
  return listed()
    .filter(line => !shown.has(line))
    .map(line => {
      const [operationId = '', , place = '', what = ''] = line.split(' ');
      return {
        severity: 'violation',
        rule: 'shown',
        operationId,
        place: `response ${place}`,
        expected: `${what} in some response`,
        got: 'none',
        evidence: 'documented',
      };
    });
}

const enumerated = new WeakMap<readonly Schema[], boolean>();

function isEnumerated({ enum: values, 'x-extensible-enum': open }: Schema): boolean {
  return Array.isArray(values) || Array.isArray(open);
}

/** The file that lists what is shown; written by `npm run verify:self -- --update`. */
export const shownFile = new URL('../reference-shows.txt', import.meta.url);

let lines: readonly string[] | undefined;

/** The list is for a repository's own server: the package does without. */
export function listed(): readonly string[] {
  lines ??= existsSync(shownFile) ? ungrouped(readFileSync(shownFile, 'utf8')) : [];
  return lines;
}

/** The list as the file has it: what each operation shows, under its name. */
export function grouped(shown: Iterable<string>): string {
  const byOperation = Map.groupBy([...shown].sort(), line => line.split(' ').slice(0, 2).join(' '));
  return [...byOperation]
    .map(([operation, all]) => [operation, ...all.map(line => ` ${line.slice(operation.length + 1)}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

function ungrouped(text: string): readonly string[] {
  let operation = '';
  return text.split('\n').flatMap(line => {
    if (line.startsWith(' ')) return [`${operation}${line}`];
    operation = line;
    return [];
  });
}
