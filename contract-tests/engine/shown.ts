/**
 * What responses show: every declared property with its types, the values of booleans and enumerations, the signs of numbers,
 * how many a list has; and of errors the code with what it is about. A whole run on a reference server shows at least what
 * `reference-shows.txt` lists, whatever the seed: what it shows no longer, nobody looked at.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs';
import type { Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { type Finding, inAnyItem } from './finding.ts';
import { isRecord } from './reading.ts';
import type { Judged } from './run-behaviour.ts';
import type { Place } from './schema-walk.ts';

const shownOf = new WeakMap<readonly Place[], readonly string[]>();

/**
 * What a part of a response shows beyond what the specification requires or expects, `/approvers/* object`, and what it says:
 * `/gift =false`, `/tax >0`, `/items several`.
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
    if (isValued) return [`${place} =${String(value)}`];
    const kind = kindOf(value);
    return kind === undefined ? (isAsked(owner, name) ? [] : [`${place} ${typeOf(value)}`]) : [`${place} ${kind}`];
  });
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

/** Which of some values that are worth telling apart it is. */
function kindOf(value: unknown): string | undefined {
  if (typeof value === 'number') return value === 0 ? '=0' : value > 0 ? '>0' : '<0';
  if (value === '') return 'empty';
  if (!Array.isArray(value)) return undefined;
  return value.length === 0 ? 'none' : value.length === 1 ? 'one' : 'several';
}

/** What a response shows that refuses: the codes, and the place in the request that each is about. */
function refusalsIn(body: unknown): string[] {
  const details = isRecord(body) && Array.isArray(body.errors) ? body.errors : [body];
  return details
    .filter(isRecord)
    .map(({ errorCode, 'o:errorPath': path = '' }) => `/errorCode =${errorCode} ${inAnyStep(String(path))}`.trimEnd());
}

function inAnyStep(path: string): string {
  return path.replaceAll(/(?<=^|\.)\d+(?=\.|$)/g, '*');
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

/** What exchanges show. */
export function shownBy(judged: readonly Judged[]): Set<string> {
  const shown = new Set<string>();
  for (const { verdict } of judged) {
    const { operationId, op, exchange, succeeded, body } = verdict.reading;
    if (operationId === undefined) continue;
    if (!succeeded) {
      for (const refusal of refusalsIn(body)) shown.add(`${operationId} ${exchange.status} ${refusal}`);
      continue;
    }
    const head = [operationId, ...(op === undefined ? [] : [op]), exchange.status].join(' ');
    for (const { base, places } of verdict.parts) {
      for (const what of kept(shownOf, places, () => shownIn(places))) {
        const place = `${inAnyItem(base)}${what}`;
        // the body itself is looked at by the judge
        if (place.startsWith('/')) shown.add(`${head} ${place}`);
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
      const [operationId = ''] = line.split(' ');
      const { place, what } = partsOf(line);
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
  const placeOf = (line: string) => headOf(line) + partsOf(line).place;
  const valued = new Set([...shown].filter(line => !line.endsWith(' null')).map(placeOf));
  return [...shown].filter(line => !line.endsWith(' null') || !valued.has(placeOf(line)));
}

/** The list as the file has it: what each operation shows, under its name. */
export function grouped(shown: Iterable<string>): string {
  const byOperation = Map.groupBy([...shown].sort(), headOf);
  return [...byOperation]
    .map(([operation, all]) => [operation, ...all.map(line => ` ${line.slice(operation.length + 1)}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

/** The operation of a line, with its `op` and status. */
function headOf(line: string): string {
  return line.slice(0, line.indexOf(' /'));
}

/** A line's place in the response, and what it shows there; names in a map may have spaces. */
function partsOf(line: string): { readonly place: string; readonly what: string } {
  const [, place = '', what = ''] = line.slice(headOf(line).length + 1).match(/^(.*?) ([=<>].*|\w+)$/) ?? [];
  return { place, what };
}

function ungrouped(text: string): readonly string[] {
  let operation = '';
  return text.split('\n').flatMap(line => {
    if (line.startsWith(' ')) return [`${operation}${line}`];
    operation = line;
    return [];
  });
}
