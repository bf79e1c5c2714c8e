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

const shownOf = new WeakMap<readonly Place[], readonly string[]>();

/**
 * What a part of a response shows beyond what the specification requires or expects: `/approvers/* object`, and of booleans
 * and enumerations their values, `/gift =false`.
 */
function shownIn(places: readonly Place[]): string[] {
  const owners = new Map<string, readonly Schema[]>();
  return places.flatMap(({ at, value, schemas }) => {
    const end = at.lastIndexOf('/');
    const name = at.slice(end + 1);
    const owner = at === '' ? undefined : owners.get(at.slice(0, end));
    const place = inAnyItem(at);
    if (typeof value === 'object' && value !== null) owners.set(at, schemas);
    // what nothing declares is the merchant's own
    if (schemas.length === 0) return [];
    const isValued =
      typeof value === 'boolean' || (value !== null && kept(enumerated, schemas, () => schemas.some(isEnumerated)));
    return [
      ...(typeof value === 'boolean' || isAsked(owner, name) ? [] : [`${place} ${typeOf(value)}`]),
      ...(isValued ? [`${place} =${String(value)}`] : []),
    ];
  });
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
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
    for (const { base, places } of verdict.parts) {
      for (const what of kept(shownOf, places, () => shownIn(places))) {
        const place = `${inAnyItem(base)}${what}`;
        // the body itself is looked at by the judge
        if (place.startsWith('/')) shown.add(`${operationId} ${exchange.status} ${place}`);
      }
    }
  }
  return shown;
}

/** What a whole run is to show and does not. */
export function unshown(judged: readonly Judged[]): Finding[] {
  const shown = shownBy(judged);
  return listed()
    .filter(line => !shown.has(line))
    .map(line => {
      // names in a map may have spaces
      const [, operationId = '', place = '', what = ''] = line.match(/^(\w+) \d+ (.*) (\S+)$/) ?? [];
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

/** What is worth a line: that a property has no value only where it never has one, since a value is missed by a line of its own. */
export function worthListing(shown: ReadonlySet<string>): string[] {
  const placeOf = (line: string) => line.replace(/ (?:=.*|\w+)$/, '');
  const valued = new Set([...shown].filter(line => !line.endsWith(' null')).map(placeOf));
  return [...shown].filter(line => !line.endsWith(' null') || !valued.has(placeOf(line)));
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
