/**
 * Whether a value fits a schema. ajv tells why one does not, but compiles the whole schema for that, which takes longer than all
 * that a run checks with it; here a schema is read no further than values reach.
 *
 * No library does. Of the CPU that one look at the 948 example bodies of the specification takes, ajv needs 18 times as much
 * (1.4 s, nearly all for compiling), and @cfworker/json-schema, which interprets, 3.5 times, with every further look 10 times
 * as much; it knows no parts either. `fits.test.ts` compares this file with ajv, keyword by keyword.
 *
 * @module
 */

import addFormats from 'ajv-formats';
import { type OpenApiDocument, pointedAt, type Schema } from './document.ts';
import { kept } from './kept.ts';

/** Whether a value fits a schema. */
export type Fits = (schema: Schema, value: unknown) => boolean;

type Fit = (value: unknown) => boolean;
type AnySchema = Keywords | boolean;

/** The keywords that the specification uses. */
interface Keywords {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly items?: AnySchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, AnySchema>>;
  readonly additionalProperties?: AnySchema;
  readonly dependentSchemas?: Readonly<Record<string, AnySchema>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly AnySchema[];
  readonly anyOf?: readonly AnySchema[];
  readonly oneOf?: readonly AnySchema[];
  readonly not?: AnySchema;
  readonly if?: AnySchema;
}

type Makers = { readonly [Keyword in keyof Keywords]-?: (said: NonNullable<Keywords[Keyword]>, of: Keywords) => Fit };

// what tells readers, or stands beside a keyword that reads it; variants with a discriminator exclude each other by its value
const saysNothing =
  /^(x-.*|\$defs|title|description|default|examples?|deprecated|readOnly|writeOnly|content.*|then|else|discriminator|externalDocs)$/;

const ofDocuments = { true: new WeakMap<OpenApiDocument, Fits>(), false: new WeakMap<OpenApiDocument, Fits>() };

/** That of a document; `partial`: properties may be absent that are required, and a `not` tells nothing by them. */
export function fitsOf(document: OpenApiDocument, { partial = false }: { readonly partial?: boolean } = {}): Fits {
  return kept(ofDocuments[`${partial}`], document, () => createFits(document, partial));
}

function createFits(document: OpenApiDocument, partial: boolean): Fits {
  const known = new WeakMap<object, Fit>();
  const makers = {
    $ref: pointer => fitOf(() => pointedAt<Schema>(document, pointer)),
    type: said => {
      const types = [said].flat();
      return value => types.some(type => isOfType[type]?.(value) === true);
    },
    const: said => value => value === plain(said),
    enum: said => {
      const values = new Set(said.map(plain));
      return value => values.has(value);
    },
    format: name => ofText(formatNamed(name)),
    pattern: source => {
      const pattern = new RegExp(source, 'u');
      return ofText(text => pattern.test(text));
    },
    minLength: least => ofText(text => [...text].length >= least),
    maxLength: most => ofText(text => [...text].length <= most),
    minimum: least => ofNumber(number => number >= least),
    maximum: most => ofNumber(number => number <= most),
    exclusiveMinimum: limit => ofNumber(number => number > limit),
    exclusiveMaximum: limit => ofNumber(number => number < limit),
    multipleOf: step => ofNumber(number => Number.isInteger(number / step)),
    items: said => {
      const fits = fitOf(() => said);
      // the rows of a list come on many pages
      const known = new WeakMap<object, boolean>();
      return ofList(list => list.every(item => (isObject(item) ? kept(known, item, () => fits(item)) : fits(item))));
    },
    minItems: least => ofList(({ length }) => length >= least),
    maxItems: most => ofList(({ length }) => length <= most),
    required: names => (partial ? () => true : ofObject(object => names.every(name => object[name] !== undefined))),
    properties: said => {
      const fits = Object.entries(said).map(([name, schema]) => [name, fitOf(() => schema)] as const);
      return ofObject(object =>
        fits.every(([name, fitsMember]) => object[name] === undefined || fitsMember(object[name])),
      );
    },
    additionalProperties: (said, { properties = {} }) => {
      const fits = fitOf(() => said);
      return ofObject(object =>
        Object.entries(object).every(([name, value]) => Object.hasOwn(properties, name) || fits(value)),
      );
    },
    dependentSchemas: said => {
      const fits = Object.entries(said).map(([name, schema]) => [name, fitOf(() => schema)] as const);
      return ofObject(object => fits.every(([name, fitsWith]) => object[name] === undefined || fitsWith(object)));
    },
    minProperties: least => ofObject(object => Object.keys(object).length >= least),
    maxProperties: most => ofObject(object => Object.keys(object).length <= most),
    allOf: said => {
      const all = said.map(each => fitOf(() => each));
      return value => all.every(fits => fits(value));
    },
    anyOf: said => {
      const any = said.map(each => fitOf(() => each));
      return value => any.some(fits => fits(value));
    },
    oneOf: said => {
      const any = said.map(each => fitOf(() => each));
      return value => any.filter(fits => fits(value)).length === 1;
    },
    not: said => {
      if (partial && JSON.stringify(said).includes('"required"')) return () => true;
      const fits = fitOf(() => said);
      return value => !fits(value);
    },
    if: (said, of) => {
      const { then: whenMet = true, else: otherwise = true } = of as {
        readonly [Branch in 'then' | 'else']?: AnySchema;
      };
      const [isMet, fitsThen, fitsElse] = [fitOf(() => said), fitOf(() => whenMet), fitOf(() => otherwise)];
      return value => (isMet(value) ? fitsThen(value) : fitsElse(value));
    },
  } satisfies Makers;

  return (schema, value) => made(schema)(value);

  /** Made when a value comes to it: schemas may be rings. */
  function fitOf(schemaOf: () => AnySchema): Fit {
    let fits: Fit | undefined;
    return value => {
      fits ??= made(schemaOf());
      return fits(value);
    };
  }

  function made(schema: AnySchema): Fit {
    if (typeof schema === 'boolean') return () => schema;
    const before = known.get(schema);
    if (before !== undefined) return before;
    const all = Object.keys(schema).flatMap(keyword => fitsBy(keyword, schema));
    const fits: Fit = value => all.every(each => each(value));
    known.set(schema, fits);
    return fits;
  }

  function fitsBy(keyword: string, schema: Keywords): readonly Fit[] {
    if (saysNothing.test(keyword)) return [];
    if (!Object.hasOwn(makers, keyword)) throw new Error(`the keyword ${keyword} of a schema is not known`);
    // the table is made so that each keyword meets what it says
    const make = makers[keyword as keyof Makers] as (said: unknown, of: Keywords) => Fit;
    return [make(schema[keyword as keyof Keywords], schema)];
  }
}

/** Whether a text fits, read as what it may stand for. */
export function fitsAsText(fits: Fits, schema: Schema, text: unknown): boolean {
  if (fits(schema, text)) return true;
  if (typeof text !== 'string') return false;
  if (text === 'true' || text === 'false') return fits(schema, text === 'true');
  return /^-?\d+(\.\d+)?$/.test(text) && fits(schema, Number(text));
}

const isOfType: Readonly<Record<string, Fit>> = {
  string: value => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
  array: Array.isArray,
  object: isObject,
};

function ofText(fits: (text: string) => boolean): Fit {
  return value => typeof value !== 'string' || fits(value);
}

function ofNumber(fits: (number: number) => boolean): Fit {
  return value => typeof value !== 'number' || fits(value);
}

function ofList(fits: (list: readonly unknown[]) => boolean): Fit {
  return value => !Array.isArray(value) || fits(value);
}

function ofObject(fits: (object: Readonly<Record<string, unknown>>) => boolean): Fit {
  return value => !isObject(value) || fits(value);
}

/** The formats are ajv's own, but those of numbers. */
function formatNamed(name: string): (text: string) => boolean {
  const found = addFormats.default.get(name as Parameters<typeof addFormats.default.get>[0]);
  if (typeof found === 'object' && 'type' in found && found.type === 'number')
    throw new Error(`the format ${name} is one of numbers, of which none is known`);
  const format = typeof found === 'object' && 'validate' in found ? found.validate : found;
  if (format === true) return () => true;
  if (format instanceof RegExp) return text => format.test(text);
  if (typeof format === 'function') return text => (format as (text: string) => unknown)(text) === true;
  throw new Error(`the format ${name} is not known`);
}

/** Values are compared as they are: none that the specification names has parts. */
function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) throw new Error('a value with parts is not compared');
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
