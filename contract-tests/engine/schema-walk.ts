/** Walks a value along its schema, so that what a schema says beside its keywords can be looked at where it holds. @module */

import { type OpenApiDocument, pointedAt, type Schema } from '../../spec/document.ts';
import { fitsOf } from '../../spec/fits.ts';
import { kept } from '../../spec/kept.ts';

/** What is judged by itself: each row of a list, since the same row comes on many pages; and the rest of a body. */
export interface Part {
  /** JSON pointer to it. */
  readonly base: string;
  /** The very list of places that the same row had before. */
  readonly places: readonly Place[];
}

/** A value with what the specification says of it. */
export interface Place {
  /** JSON pointer, within its part. */
  readonly at: string;
  readonly value: unknown;
  /** Every schema that holds here: references and `allOf` are followed, of alternatives those that fit. */
  readonly schemas: readonly Schema[];
}

/** Walks a value; `list`: a pointer to the list in it whose items are parts of their own. */
export type Walk = (schema: Schema, value: unknown, list?: string) => Part[];

/** Makes the walk of a document: every place of a value, from the outside in. */
export function createWalk(document: OpenApiDocument): Walk {
  const fits = fitsOf(document);
  // what a schema says whatever the value: itself and its `allOf`; and alternatives, of which those hold that fit
  const unfolded = new WeakMap<Schema, Unfolded>();
  // the same lists of schemas come up at every row: what follows from one is worked out once
  const alone = new WeakMap<Schema, readonly Schema[]>();
  const listed = new WeakMap<readonly Schema[], Unfolded>();
  const members = new WeakMap<readonly Schema[], Map<string, readonly Schema[]>>();
  const items = new WeakMap<readonly Schema[], readonly Schema[]>();
  const rows = new WeakMap<readonly Schema[], WeakMap<object, readonly Place[]>>();

  return (schema, value, list) => {
    const parts: Part[] = [];
    const places = placesIn(
      kept(alone, schema, () => [schema]),
      value,
      list,
      (index, ofRows, row) => {
        const known = kept(rows, ofRows, () => new WeakMap<object, readonly Place[]>());
        const ofRow = () => placesIn(ofRows, row);
        const found = typeof row === 'object' && row !== null ? kept(known, row, ofRow) : ofRow();
        parts.push({ base: `${list}/${index}`, places: found });
      },
    );
    return [{ base: '', places }, ...parts];
  };

  function placesIn(
    outermost: readonly Schema[],
    whole: unknown,
    list?: string,
    takeRow?: (index: number, schemas: readonly Schema[], row: unknown) => void,
  ): readonly Place[] {
    const places: Place[] = [];
    step('', outermost, whole);
    return places;

    function step(at: string, declared: readonly Schema[], here: unknown): void {
      const schemas = holding(declared, here);
      places.push({ at, value: here, schemas });
      if (typeof here !== 'object' || here === null || schemas.length === 0) return;
      if (Array.isArray(here)) {
        const ofItems = kept(items, schemas, () =>
          schemas.flatMap(({ items: each }) => (isSchema(each) ? [each] : [])),
        );
        here.forEach((item, index) => {
          if (at === list) takeRow?.(index, ofItems, item);
          else step(`${at}/${index}`, ofItems, item);
        });
        return;
      }
      const ofMembers = kept(members, schemas, () => new Map<string, readonly Schema[]>());
      for (const [name, member] of Object.entries(here)) {
        let ofMember = ofMembers.get(name);
        if (ofMember === undefined) {
          ofMember = schemas.flatMap(each => propertySchema(each, name));
          ofMembers.set(name, ofMember);
        }
        step(`${at}/${name}`, ofMember, member);
      }
    }
  }

  function holding(declared: readonly Schema[], here: unknown): readonly Schema[] {
    const { always, either } = kept(listed, declared, () => joined(declared.map(unfold)));
    if (either.length === 0) return always;
    const fitting = either.filter(each => fits(each, here));
    // of a value that fits none, whatever one of them says may be meant
    const chosen = fitting.length > 0 ? fitting : either;
    return [
      ...always,
      ...chosen.flatMap(each =>
        holding(
          kept(alone, each, () => [each]),
          here,
        ),
      ),
    ];
  }

  function unfold(declared: Schema): Unfolded {
    return kept(unfolded, declared, () => {
      const {
        $ref,
        allOf = [],
        anyOf = [],
        oneOf = [],
      } = declared as Schema & {
        readonly [Keyword in 'allOf' | 'anyOf' | 'oneOf']?: readonly Schema[];
      };
      const parts = [...(typeof $ref === 'string' ? [pointedAt<Schema>(document, $ref)] : []), ...allOf].map(unfold);
      return joined([{ always: [declared], either: [...anyOf, ...oneOf] }, ...parts]);
    });
  }
}

interface Unfolded {
  readonly always: readonly Schema[];
  readonly either: readonly Schema[];
}

function joined(parts: readonly Unfolded[]): Unfolded {
  return { always: parts.flatMap(({ always }) => always), either: parts.flatMap(({ either }) => either) };
}

const declared = new WeakMap<readonly Schema[], ReadonlySet<string>>();

/** Names of the properties that any of the schemas declares. */
export function declaredProperties(schemas: readonly Schema[]): ReadonlySet<string> {
  return kept(
    declared,
    schemas,
    () => new Set(schemas.flatMap(({ properties }) => (isSchema(properties) ? Object.keys(properties) : []))),
  );
}

function propertySchema({ properties, additionalProperties }: Schema, name: string): Schema[] {
  const own = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return isSchema(own) ? [own] : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
