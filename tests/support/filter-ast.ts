/** SCIM filters as trees, of which tests make any, and what the builder of the SDK says for one. @module */

import { type ScimFilter, type ScimValue, scim } from '../../src/index.ts';

export type Operator = 'eq' | 'ne' | 'co' | 'sw' | 'gt' | 'ge' | 'lt' | 'le';

export type FilterAst<Value extends ScimValue = ScimValue, Compared extends Operator = Operator> =
  | { readonly kind: 'compare'; readonly operator: Compared; readonly attribute: string; readonly value: Value }
  | { readonly kind: 'pr'; readonly attribute: string }
  | { readonly kind: 'in'; readonly attribute: string; readonly values: readonly Value[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FilterAst<Value, Compared>[] }
  | { readonly kind: 'not'; readonly part: FilterAst<Value, Compared> };

export function built(ast: FilterAst): ScimFilter {
  switch (ast.kind) {
    case 'compare':
      return scim[ast.operator](ast.attribute, ast.value);
    case 'pr':
      return scim.pr(ast.attribute);
    case 'in':
      return scim.in(ast.attribute, ast.values);
    case 'not':
      return scim.not(built(ast.part));
    default:
      return scim[ast.kind](...ast.parts.map(built)) as ScimFilter;
  }
}
