/** Requests made by machine of the examples of each operation: as they are, and with parts that nobody would send. @module */

import fc from 'fast-check';
import { eachOperation, type OpenApiDocument, type Parameter, resolve } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { type ExampleRequest, exampleRequests } from '../engine/examples.ts';
import { isRecord } from '../engine/reading.ts';

/** Values at the edges of what strings, numbers and lists can be, and of other types than any. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    'null',
    '0',
    '-1',
    '1e400',
    '../..',
    '%00',
    '<b>',
    "' or 1=1 --",
    'x'.repeat(20_000),
  ),
  fc.constantFrom<unknown>(
    '\u0000',
    '\ud800',
    '🧾🧾',
    'ＦＵＬＬ',
    '\u202eabc',
    '2026-02-30T25:61:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ),
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.005, 1e21, Number.MAX_SAFE_INTEGER + 2, 1e308),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [[]],
    [{}],
    { id: {} },
    { __proto__: null, constructor: 1 },
    Array(200).fill('x'),
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

type Edit = (body: unknown) => unknown;

/** Changes one place of a body: another value, none, one more. */
function editOf(at: number, value: unknown, kind: 'replace' | 'remove' | 'add' | 'repeat'): Edit {
  return body => {
    const places = placesIn(body);
    const place = places[at % Math.max(1, places.length)];
    return place === undefined ? value : changed(body, place, kind, value);
  };
}

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name])),
  ];
}

function changed(holder: unknown, [name = '', ...rest]: readonly string[], kind: string, value: unknown): unknown {
  if (Array.isArray(holder)) {
    const index = Number(name);
    if (rest.length > 0) return holder.map((item, at) => (at === index ? changed(item, rest, kind, value) : item));
    if (kind === 'remove') return holder.toSpliced(index, 1);
    if (kind === 'repeat') return [...holder, ...Array(50).fill(holder[index])];
    return kind === 'add' ? [...holder, value] : holder.with(index, value);
  }
  if (!isRecord(holder)) return holder;
  if (rest.length > 0) return { ...holder, [name]: changed(holder[name], rest, kind, value) };
  if (kind === 'remove') return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== name));
  if (kind === 'repeat') return { ...holder, [name]: [holder[name], holder[name]] };
  return kind === 'add' ? { ...holder, x_added: value } : { ...holder, [name]: value };
}

const edit = fc
  .tuple(fc.nat(500), hostile, fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'))
  .map(([at, value, kind]) => editOf(at, value, kind));

/** Makes the requests of every operation; `ids`: of records that there are, for them to name. */
export function hostileRequests(
  document: OpenApiDocument,
  ids: readonly string[],
): ReadonlyMap<string, fc.Arbitrary<ExampleRequest>> {
  const examples = new Map(exampleRequests(document).map(each => [each.operationId, each]));
  return new Map(
    [...eachOperation(document)].flatMap(({ id: operationId, path: template, operation }) => {
      const example = examples.get(operationId);
      if (example === undefined) return [];
      const names = (operation.parameters ?? [])
        .map(parameter => resolve<Parameter>(document, parameter))
        .filter(({ in: where }) => where === 'query')
        .map(({ name }) => name);
      const made = fc
        .record({
          from: fc.constantFrom(...example.all),
          edits: fc.array(edit, { maxLength: 2 }),
          known: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
          takesKnown: fc.boolean(),
          query: fc.option(fc.tuple(fc.constantFrom(...names, 'unheardOf'), hostile)),
        })
        .map(({ from, edits, known, takesKnown, query }): ExampleRequest => {
          const known1 = (index: number) =>
            ids[(known[index % known.length] ?? 0) % Math.max(1, ids.length)] ?? 'no-such-id';
          let next = 0;
          const [given = '', asked = ''] = from.path.split('?');
          const address = takesKnown
            ? template.replaceAll(/\{\w+\}/g, () => encodeURIComponent(known1(next++)))
            : given;
          const search = new URLSearchParams(asked);
          if (query !== null) search.set(query[0], asText(query[1]));
          const body = parseJson(from.init.body ?? '');
          const edited = edits.reduce((value, change) => change(value), takesKnown ? withKnown(body, known1) : body);
          return {
            path: search.size === 0 ? address : `${address}?${search}`,
            init: {
              ...from.init,
              ...(body === undefined ? {} : { body: JSON.stringify(edited) ?? '' }),
            },
          };
        });
      return [[operationId, made] as const];
    }),
  );
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 4000);
}

/** The same body about records that there are. */
function withKnown(body: unknown, known: (index: number) => string): unknown {
  let index = 0;
  const step = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(step);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        /id$/i.test(name) && typeof inner === 'string' ? known(index++) : step(inner),
      ]),
    );
  };
  return step(body);
}
