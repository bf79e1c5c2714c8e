/**
 * Measures how much damage to a response the specification notices: every success example is damaged in every place, one
 * place at a time. A missing or renamed property is noticed when it is required or expected, a wrong type or format when the
 * schema forbids it. Writes docs/guide/strictness.md; with --check, looks at fewer places and only compares the figures with the limits.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachOperation, type MediaType, type OpenApiDocument, type Response, resolve } from '../spec/document.ts';
import { createExpectedCheck } from '../spec/expected.ts';
import { readDocument } from '../spec/read-document.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';

/** Kinds of damage, with the share of it that must be noticed over all operations. */
const limits = { deleted: 0.7, renamed: 0.7, 'wrong type': 0.97, 'wrong format': 0.9 } as const;
/** The share that must be noticed of each operation, of each kind. */
const operationLimit = 0.5;
/** Places of one example that are damaged; of a longer one every n-th is. */
const mostPlaces = process.argv.includes('--check') ? 60 : 300;

type Kind = keyof typeof limits;
type Tally = Record<Kind, { done: number; noticed: number }>;

interface Damage {
  readonly kind: Kind;
  readonly body: unknown;
}

/** Damage done to the success examples of each operation, and how much of it was noticed. */
export function strictness(document: OpenApiDocument): ReadonlyMap<string, Tally> {
  const check = createSchemaCheck(document);
  const missing = createExpectedCheck(document);
  return new Map(
    [...eachOperation(document)].map(({ id, operation }) => {
      const tally = emptyTally();
      for (const { schema, examples = {} } of successMedia(document, operation.responses)) {
        for (const example of Object.values(examples)) {
          const { value } = resolve<{ readonly value: unknown }>(document, example);
          for (const { kind, body } of damages(value)) {
            tally[kind].done += 1;
            const isNoticed = check(schema, body).length > 0 || (isAbsence(kind) && missing(schema, body).length > 0);
            if (isNoticed) tally[kind].noticed += 1;
          }
        }
      }
      return [id, tally];
    }),
  );
}

function* successMedia(
  document: OpenApiDocument,
  responses: Readonly<Record<string, Response | { readonly $ref: string }>>,
): Generator<MediaType> {
  for (const [status, response] of Object.entries(responses)) {
    if (status.startsWith('2')) yield* Object.values(resolve<Response>(document, response).content ?? {});
  }
}

type Path = readonly (string | number)[];

function* damages(body: unknown): Generator<Damage> {
  const places = [...placesOf(body, [])];
  const step = Math.ceil(places.length / mostPlaces);
  for (let index = 0; index < places.length; index += step) {
    const path = places[index] ?? [];
    const name = path.at(-1);
    if (typeof name === 'string') {
      yield { kind: 'deleted', body: changed(body, path, holder => without(holder, name)) };
      yield {
        kind: 'renamed',
        body: changed(body, path, holder => ({ ...without(holder, name), [`${name}Renamed`]: holder[name] })),
      };
    }
    const value = valueAt(body, path);
    for (const other of otherTypes(value)) yield { kind: 'wrong type', body: replaced(body, path, other) };
    if (hasFormat(value)) yield { kind: 'wrong format', body: replaced(body, path, 'no such format') };
  }
}

/** Every property and item, outermost first. What the merchant defined is beyond any specification. */
function* placesOf(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key.startsWith('x_')) continue;
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    yield place;
    yield* placesOf(member, place);
  }
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce((node, key) => (node as Record<string | number, unknown>)[key], body);
}

type Holder = Readonly<Record<string, unknown>>;

/** A copy in which the object that holds the place is another. */
function changed(body: unknown, path: Path, change: (holder: Holder) => unknown): unknown {
  const holder = path.slice(0, -1);
  const other = change(valueAt(body, holder) as Holder);
  return holder.length === 0 ? other : replaced(body, holder, other);
}

function replaced(body: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: unknown = Array.isArray(body) ? [...body] : { ...(body as object) };
  const holder = copy as Record<string | number, unknown>;
  holder[key] = replaced(holder[key], rest, value);
  return copy;
}

function without(holder: Holder, name: string): Holder {
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== name));
}

/** Values of the other JSON types. What null stands for cannot be told from an example. */
function otherTypes(value: unknown): unknown[] {
  if (value === null) return [];
  return ['text', 7.5, true, { wrong: 'type' }, [['wrong type']]].filter(other => typeName(other) !== typeName(value));
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function hasFormat(value: unknown): boolean {
  return typeof value === 'string' && (/^\d{4}-\d\d-\d\dT/.test(value) || /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(value));
}

function isAbsence(kind: Kind): boolean {
  return kind === 'deleted' || kind === 'renamed';
}

function emptyTally(): Tally {
  const none = () => ({ done: 0, noticed: 0 });
  return { deleted: none(), renamed: none(), 'wrong type': none(), 'wrong format': none() };
}

const kinds = Object.keys(limits) as Kind[];

function shareOf(tallies: readonly Tally[], of: readonly Kind[]): number | undefined {
  const counts = tallies.flatMap(tally => of.map(kind => tally[kind]));
  const done = counts.reduce((sum, count) => sum + count.done, 0);
  const noticed = counts.reduce((sum, count) => sum + count.noticed, 0);
  return done === 0 ? undefined : noticed / done;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.floor(share * 1000) / 10} %`;
}

function page(found: ReadonlyMap<string, Tally>): string {
  const row = (name: string, tallies: readonly Tally[]) =>
    `| ${[name, ...kinds.map(kind => percent(shareOf(tallies, [kind]))), percent(shareOf(tallies, kinds))].join(' | ')} |`;
  return `# How strict the specification is

What verification can find depends on what the specification forbids. \`npm run strictness\` damages every example of a successful
response in every place, one at a time, and counts what is noticed: a property deleted or renamed (it is required, which is a violation, or
expected, which is drift), a value of another JSON type, an instant or an invalid e-mail address. Properties that merchants define do not count.

| operation | ${kinds.join(' | ')} | all |
| --- | ${kinds.map(() => '---: | ').join('')}---: |
${row('**all operations**', [...found.values()])}
${[...found].map(([id, tally]) => row(`\`${id}\``, [tally])).join('\n')}
`;
}

function shortfalls(found: ReadonlyMap<string, Tally>): string[] {
  const all = [...found.values()];
  const perKind = kinds
    .filter(kind => (shareOf(all, [kind]) ?? 1) < limits[kind])
    .map(kind => `${kind}: ${percent(shareOf(all, [kind]))} noticed, at least ${percent(limits[kind])} must be`);
  const perOperation = [...found].flatMap(([id, tally]) =>
    kinds
      .filter(kind => (shareOf([tally], [kind]) ?? 1) < operationLimit)
      .map(
        kind =>
          `${id}, ${kind}: ${percent(shareOf([tally], [kind]))} noticed, at least ${percent(operationLimit)} must be`,
      ),
  );
  return [...perKind, ...perOperation];
}

if (import.meta.main) {
  const found = strictness(readDocument());
  const problems = shortfalls(found);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  console.log(kinds.map(kind => `${kind} ${percent(shareOf([...found.values()], [kind]))}`).join(', '));
  if (!process.argv.includes('--check'))
    writeFileSync(join(import.meta.dirname, '../docs/guide/strictness.md'), page(found));
}
