import { describe, expect, test } from 'vitest';
import { createAjvCheck } from './ajv-check.ts';
import {
  eachOperation,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
  type Schema,
} from './document.ts';
import { fitsAsText, fitsOf } from './fits.ts';
import { readDocument } from './read-document.ts';

const document = readDocument();

describe('given the bodies of every operation, and each with a place that is damaged', () => {
  test.each([
    ['as a whole', { partial: false }, mediaOf(() => true)],
    // only of what a query narrows is a part a response
    ['as a part', { partial: true }, mediaOf(isNarrowable)],
  ] as const)('when one is checked %s, then it fits where ajv finds nothing', (_, options, media) => {
    const fits = fitsOf(document, options);
    const violations = createAjvCheck(document, { coerce: false, ...options });
    const all = media.flatMap(({ schema, examples = {} }) =>
      Object.values(examples).flatMap(example => {
        const { value } = resolve<{ readonly value: unknown }>(document, example);
        return [value, ...damaged(value)].map(body => ({ schema, body }));
      }),
    );

    const isRight = all.map(({ schema, body }) => violations(schema, body).length === 0);

    expect(all.filter(({ schema, body }, index) => fits(schema, body) !== isRight[index])).toEqual([]);
    expect(new Set(isRight).size).toBe(2);
  });
});

test.each<[Schema, string, boolean]>([
  [{ type: 'integer' }, '10', true],
  [{ type: 'integer' }, '1.5', false],
  [{ type: 'number', maximum: 2 }, '1.5', true],
  [{ type: 'boolean' }, 'true', true],
  [{ type: 'boolean' }, 'perhaps', false],
  [{ type: 'string', minLength: 1 }, '', false],
  [{ type: ['string', 'null'] }, '7', true],
])('given %j, when the text is %s, then it fits: %s', (schema, text, expected) => {
  expect(fitsAsText(fitsOf(document), schema, text)).toBe(expected);
  expect(createAjvCheck(document, { coerce: true, partial: false })(schema, text).length === 0).toBe(expected);
});

test.each<[string, Schema]>([
  ['uniqueItems', { uniqueItems: true }],
  ['int32', { format: 'int32' }],
  ['iri', { format: 'iri' }],
  ['parts', { const: {} }],
])(
  'given %s, which nobody has taught it, when a value is checked, then it says so, and lets nothing pass',
  (what, schema) => {
    expect(() => fitsOf(document)(schema, [])).toThrow(what);
  },
);

describe('given what the document asks of a value, each by itself', () => {
  const keywords = Map.groupBy([...plainKeywordsIn(document)], schema => Object.keys(schema)[0] ?? '');
  const fits = fitsOf(document);
  const violations = createAjvCheck(document, { coerce: false, partial: false });

  test.each([...keywords])(
    'when values about its bounds meet %s, then those fit in which ajv finds nothing',
    (_, schemas) => {
      const all = schemas.flatMap(schema => valuesAbout(schema).map(value => ({ schema, value })));

      const isRight = all.map(({ schema, value }) => violations(schema, value).length === 0);

      expect(all.filter(({ schema, value }, index) => fits(schema, value) !== isRight[index])).toEqual([]);
      expect(new Set(isRight).size).toBe(2);
    },
  );

  test.each<[Schema, unknown[]]>([
    [{ items: { type: 'string' } }, [[], ['a'], ['a', 1], 'a']],
    [{ properties: { a: { type: 'string' } } }, [{}, { a: 'a' }, { a: null }, { b: 1 }, null]],
    [{ properties: { a: true }, additionalProperties: { type: 'string' } }, [{ a: 1 }, { b: 'b' }, { b: 1 }]],
    [{ properties: { a: true }, additionalProperties: false }, [{ a: 1 }, { a: 1, b: 1 }, []]],
    [{ dependentSchemas: { a: { required: ['b'] } } }, [{}, { a: 1 }, { a: 1, b: 1 }, { b: 1 }]],
    [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, [0, 1, 3]],
    [{ anyOf: [{ maximum: 1 }, { minimum: 3 }] }, [1, 2, 3]],
    [{ oneOf: [{ maximum: 3 }, { minimum: 2 }] }, [1, 2.5, 4]],
    [{ not: { type: 'string' } }, [1, 'a', null]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    [{ if: { type: 'string' }, then: { minLength: 1 }, else: { minimum: 1 } }, ['', 'a', 0, 1]],
    [{ if: { type: 'string' }, else: { minimum: 1 } }, ['', 0, 1]],
    [{ type: 'array', $ref: '#/components/schemas/Links' }, [[], {}, [{ rel: 'self' }], [1]]],
  ])('when values meet %j, then those fit in which ajv finds nothing', (schema, values) => {
    const isRight = values.map(value => violations(schema, value).length === 0);

    expect(values.map(value => fits(schema, value))).toEqual(isRight);
    expect(new Set(isRight).size).toBe(2);
  });
});

test('given the parameters of every operation, when texts are read as they ask, then none fits in which ajv finds something', () => {
  const fits = fitsOf(document);
  const violations = createAjvCheck(document, { coerce: true, partial: false });
  const all = [...new Set(parametersIn(document).map(({ schema }) => schema))].flatMap(schema =>
    textsAbout(schema).map(text => ({ schema, text })),
  );

  const fitting = all.filter(({ schema, text }) => fitsAsText(fits, schema, text));

  expect(fitting.length).toBeGreaterThan(0);
  expect(fitting.length).toBeLessThan(all.length);
  expect(fitting.filter(({ schema, text }) => violations(schema, text).length > 0)).toEqual([]);
});

function mediaOf(isWanted: (operation: Operation) => boolean): readonly MediaType[] {
  return [...eachOperation(document)]
    .filter(({ operation }) => isWanted(operation))
    .flatMap(({ operation: { requestBody, responses } }) => {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return [requestBody, ...successes.map(([, response]) => resolve<Response>(document, response))];
    })
    .flatMap(body => Object.values(body?.content ?? {}));
}

function isNarrowable({ parameters = [], requestBody }: Operation): boolean {
  const narrows = parameters.some(each => resolve<Parameter>(document, each)['x-occ-narrows'] === true);
  return narrows && requestBody === undefined;
}

// of the places of a body, so many are damaged
const mostPlaces = 6;

/** Copies with one place each without its value, with null, another type, or a value that no format allows. */
function damaged(body: unknown): readonly unknown[] {
  const places = [...placesIn(body)];
  const step = Math.ceil(places.length / mostPlaces);
  return places
    .filter((_, index) => index % step === 0)
    .flatMap(place => [undefined, null, {}, [], 'no such value', -1.5].map(value => withAt(body, place, value)));
}

type Place = readonly string[];

function* placesIn(value: unknown, at: Place = []): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield [...at, name];
    yield* placesIn(member, [...at, name]);
  }
}

function withAt(body: unknown, place: Place, value: unknown): unknown {
  const copy: unknown = structuredClone(body);
  const holder = place.slice(0, -1).reduce((node, name) => (node as Record<string, unknown>)[name], copy);
  const name = place.at(-1) ?? '';
  if (value === undefined && !Array.isArray(holder)) delete (holder as Record<string, unknown>)[name];
  else (holder as Record<string, unknown>)[name] = value ?? null;
  return copy;
}

// keywords whose value holds schemas
const applicators =
  /^(items|additionalProperties|not|if|then|else|contentSchema|allOf|anyOf|oneOf|properties|dependentSchemas)$/;
// what tells readers, or is about what other keywords say
const others =
  /^(x-.*|\$ref|title|description|default|examples?|deprecated|readOnly|writeOnly|contentMediaType|discriminator)$/;

/** Every keyword but those that hold schemas, as each schema of a document has it: once. */
function* plainKeywordsIn(of: OpenApiDocument): Generator<Schema> {
  const known = new Set<string>();
  for (const schema of schemasIn(of)) {
    for (const [keyword, said] of Object.entries(schema)) {
      const key = JSON.stringify([keyword, said]);
      if (applicators.test(keyword) || others.test(keyword) || known.has(key)) continue;
      known.add(key);
      yield { [keyword]: said };
    }
  }
}

function* schemasIn(of: OpenApiDocument): Generator<Schema> {
  for (const schema of Object.values(of.components.schemas)) yield* partsOf(schema);
  for (const { schema } of [...parametersIn(of), ...mediaOf(() => true)]) yield* partsOf(schema);
}

function parametersIn(of: OpenApiDocument): readonly Parameter[] {
  return [...eachOperation(of)].flatMap(({ operation: { parameters = [] } }) =>
    parameters.map(each => resolve<Parameter>(of, each)),
  );
}

/** A schema and those in it. */
function* partsOf(schema: unknown): Generator<Schema> {
  if (Array.isArray(schema)) for (const each of schema) yield* partsOf(each);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  yield schema as Schema;
  for (const [keyword, said] of Object.entries(schema)) {
    if (!applicators.test(keyword)) continue;
    yield* partsOf(/^(properties|dependentSchemas)$/.test(keyword) ? Object.values(said as object) : said);
  }
}

const texts = [
  ...' |a|a1|0|7|007|-1|1.5|10|66|2026|12345|123456|1e3|USD|true|false|null|{}|[]|{"id":"1"}|{id eq "1"}|😀'.split('|'),
  ...'|a@example.com|a@b|2026-02-29|2026-11-27|02/28/2026|12-2026|4111 1111 1111 1111'.split('|'),
  ...'2026-11-27T17:00:00.000Z|2026-11-27 17:00:00.000'.split('|'),
];
const plainValues = [...texts, 0, -1.5, 1, 2 ** 40, true, false, null, [], {}];

/** Values of every type, and about the bounds that a keyword sets. */
function valuesAbout(keyword: Schema): readonly unknown[] {
  return [
    ...plainValues,
    ...Object.values(keyword).flatMap(said => (typeof said === 'number' ? atBound(said) : named(said))),
  ];
}

function atBound(bound: number): readonly unknown[] {
  return [bound - 1, bound - 0.5, bound, bound + 0.5, bound + 1].flatMap(near => {
    const names = Array.from({ length: Math.max(0, Math.trunc(near)) }, (_, index) => String(index));
    return [
      near,
      'x'.repeat(names.length),
      '😀'.repeat(names.length),
      names,
      Object.fromEntries(names.map(name => [name, 0])),
    ];
  });
}

/** Of a value, or of some, that a keyword names: each, as a text, and an object that has it. */
function named(said: unknown): readonly unknown[] {
  const names = [said].flat();
  const all = Object.fromEntries(names.map(name => [String(name), 0]));
  return [...names, ...names.map(String), ...names.map(name => ({ [String(name)]: 0 })), all];
}

/** Texts of all kinds, and what a parameter names. */
function textsAbout(schema: Schema): readonly string[] {
  const namedIn = [...partsOf(schema)].flatMap(part => [part.enum, part.const, part.minimum, part.maximum].flat());
  return [...texts, ...namedIn.filter(value => value !== undefined).map(String)];
}
