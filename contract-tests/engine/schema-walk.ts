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

/** A place of a record. */
export interface RecordPlace extends Place {
  readonly value: Readonly<Record<string, unknown>>;
}

const recordPlaces = new WeakMap<readonly Place[], readonly RecordPlace[]>();

/** The places of records: few among all, and what most have to look at. */
export function recordsAmong(places: readonly Place[]): readonly RecordPlace[] {
  return kept(recordPlaces, places, () => places.filter(isOfRecord));
}

function isOfRecord(place: Place): place is RecordPlace {
  return isSchema(place.value);
}

/** Walks a value; `list`: a pointer to the list in it whose items are parts of their own. */
export type Walk = (schema: Schema, value: unknown, list?: string) => Part[];

/** Makes the walk of a document: every place of a value, from the outside in. */
export function createWalk(document: OpenApiDocument): Walk {
  const fits = fitsOf(document);
  const unfolded = new WeakMap<Schema, Unfolded>();
  const alone = new WeakMap<Schema, Declared>();

  return (schema, value, list) => {
    const parts: Part[] = [];
    const places = placesIn(declaredAlone(schema), value, list, (index, declared, row) => {
      const ofRow = () => placesIn(declared, row);
      const found = typeof row === 'object' && row !== null ? kept(declared.rows, row, ofRow) : ofRow();
      parts.push({ base: `${list}/${index}`, places: found });
    });
    return [{ base: '', places }, ...parts];
  };

  function placesIn(
    outermost: Declared,
    whole: unknown,
    list?: string,
    takeRow?: (index: number, declared: Declared, row: unknown) => void,
  ): readonly Place[] {
    const places: Place[] = [];
    step('', outermost, whole);
    return places;

    function step(at: string, declared: Declared, here: unknown): void {
      const held = holding(declared, here);
      places.push({ at, value: here, schemas: held.schemas });
      if (typeof here !== 'object' || here === null || held.schemas.length === 0) return;
      if (Array.isArray(here)) {
        const ofItems = itemsOf(held);
        here.forEach((item, index) => {
          if (at === list) takeRow?.(index, ofItems, item);
          else step(`${at}/${index}`, ofItems, item);
        });
        return;
      }
      for (const [name, member] of Object.entries(here)) step(`${at}/${name}`, memberOf(held, name), member);
    }
  }

  function holding(declared: Declared, here: unknown): Held {
    const { always, either } = declared;
    if (either.length === 0) return always;
    const fitting = either.filter(each => fits(each, here));
    // of a value that fits none, whatever one of them says may be meant
    const chosen = (fitting.length > 0 ? fitting : either).map(each => holding(declaredAlone(each), here));
    return chosen.reduce((held, other) => joinedWith(held, other), always);
  }

  function itemsOf(held: Held): Declared {
    held.items ??= declaredOf(held.schemas.flatMap(({ items }) => (isSchema(items) ? [items] : [])));
    return held.items;
  }

  function memberOf(held: Held, name: string): Declared {
    const known = held.members.get(name);
    if (known !== undefined) return known;
    const member = declaredOf(held.schemas.flatMap(each => propertySchema(each, name)));
    held.members.set(name, member);
    return member;
  }

  function declaredAlone(schema: Schema): Declared {
    return kept(alone, schema, () => declaredOf([schema]));
  }

  function declaredOf(schemas: readonly Schema[]): Declared {
    const { always, either } = joined(schemas.map(unfold));
    return { always: heldBy(always), either, rows: new WeakMap() };
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

/** What a schema says whatever the value: itself and its `allOf`; and alternatives, of which those hold that fit. */
interface Unfolded {
  readonly always: readonly Schema[];
  readonly either: readonly Schema[];
}

/** What several schemas declare of a place. The same come up at every row: what follows from them is worked out once. */
interface Declared {
  readonly always: Held;
  readonly either: readonly Schema[];
  /** Rows that were walked along them. */
  readonly rows: WeakMap<object, readonly Place[]>;
}

/** The schemas that hold at a place: one list for all places where the same do, so that more can be kept by it. */
interface Held {
  readonly schemas: readonly Schema[];
  readonly members: Map<string, Declared>;
  items: Declared | undefined;
  /** What holds where others do as well. */
  readonly with: Map<Held, Held>;
}

function heldBy(schemas: readonly Schema[]): Held {
  return { schemas, members: new Map(), items: undefined, with: new Map() };
}

function joinedWith(held: Held, other: Held): Held {
  const known = held.with.get(other) ?? heldBy([...held.schemas, ...other.schemas]);
  held.with.set(other, known);
  return known;
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

/** What a schema says of one of its properties. */
export function propertySchema({ properties, additionalProperties }: Schema, name: string): Schema[] {
  const own = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return isSchema(own) ? [own] : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
