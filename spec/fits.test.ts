import { describe, expect, test } from 'vitest';
import { createAjvCheck } from './ajv-check.ts';
import {
  eachOperation,
  type MediaType,
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

test('given a keyword that nobody has taught it, when a value is checked, then it says so, and lets nothing pass', () => {
  expect(() => fitsOf(document)({ uniqueItems: true }, [])).toThrow('uniqueItems');
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
