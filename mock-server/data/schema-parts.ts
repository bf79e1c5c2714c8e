/** What schemas of users' data are made of. @module */

import type { Schema } from '../../spec/document.ts';

type Own = `x_${string}`;
type Properties<T> = { readonly [Name in keyof T as Name extends Own ? never : Name]-?: Schema };

export const text = { type: 'string', minLength: 1 };
export const anyText = { type: 'string' };
export const date = { type: 'string', format: 'date-time' };
export const flag = { type: 'boolean' };
export const amount = { type: 'number', minimum: 0 };
export const count = { type: 'integer', minimum: 0 };
export const some = { type: 'integer', minimum: 1 };
export const digits = (length: number) => ({ type: 'string', pattern: `^[0-9]{${length}}$` });
export const oneOf = (values: readonly string[]) => ({ enum: values });
export const list = (items: Schema) => ({ type: 'array', items });
export const mapOf = (values: Schema) => ({ type: 'object', additionalProperties: values });

/** An object with these properties and no others; with `own`, the merchant's (`x_…`) as well. */
export function object<T>(
  properties: Properties<T>,
  required: readonly (keyof T & string)[] = [],
  own = false,
): Schema {
  const patternProperties = own ? { patternProperties: { '^x_': {} } } : {};
  return { type: 'object', properties, required, ...patternProperties, additionalProperties: false } as Schema;
}
