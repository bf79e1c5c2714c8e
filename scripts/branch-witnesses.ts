/** Whether every branch of a choice in the specification is needed: a value that only this branch accepts. @module */

import {
  eachOperation,
  type MediaType,
  type OpenApiDocument,
  type Parameter,
  type Response,
  resolve,
  type Schema,
} from '../spec/document.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';

/** One line for each branch of an `anyOf` or `oneOf` for which no example, and no plain value, speaks. */
export function deadBranches(document: OpenApiDocument): string[] {
  const check = createSchemaCheck(document);
  const choices = new Map<Schema[], Choice>();

  for (const { schema, values, where } of bodies(document)) {
    for (const value of values.length === 0 ? [undefined] : values) visit(schema, value, where);
  }
  return [...choices.values()].flatMap(({ where, branches, witnessed }) =>
    branches
      .map((branch, index) => ({ branch, index }))
      .filter(({ index }) => !witnessed.has(index))
      .map(({ branch, index }) => `${where}: nothing is accepted by branch ${index} alone (${nameOf(branch)})`),
  );

  function visit(schema: unknown, value: unknown, where: string): void {
    if (!isObject(schema)) return;
    if (typeof schema.$ref === 'string') {
      visit(resolve<Schema>(document, { $ref: schema.$ref }), value, schema.$ref.replace(/^.*\//, ''));
    }
    for (const part of list(schema.allOf)) visit(part, value, where);
    for (const branches of [list(schema.anyOf), list(schema.oneOf)]) {
      if (branches.length > 0) choose(branches, value, where);
    }
    if (Array.isArray(value)) for (const item of value) visit(schema.items, item, `${where}[]`);
    if (isObject(value) && !Array.isArray(value)) {
      for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
        if (name in value) visit(property, value[name], `${where}.${name}`);
      }
    }
  }

  function choose(branches: Schema[], value: unknown, where: string): void {
    const choice = choices.get(branches) ?? { where, branches, witnessed: new Set<number>() };
    const candidates = choices.has(branches)
      ? [value]
      : [value, ...plain, ...branches.map(branch => least(document, branch))];
    choices.set(branches, choice);
    for (const candidate of candidates) {
      const [only, ...others] = branches.flatMap((branch, index) =>
        check(branch, candidate).length === 0 ? [index] : [],
      );
      if (only !== undefined && others.length === 0) choice.witnessed.add(only);
    }
    for (const branch of branches) if (check(branch, value).length === 0) visit(branch, value, where);
  }
}

interface Choice {
  readonly where: string;
  readonly branches: readonly Schema[];
  readonly witnessed: Set<number>;
}

// enough for branches that differ by type alone
const plain = [null, 'text', 1, 1.5, true, [], {}];

/** The least that a schema accepts, as far as constants and required properties say. */
function least(document: OpenApiDocument, schema: Schema): unknown {
  const { const: constant, enum: values, properties, allOf, oneOf, ...target } = resolve<Schema>(document, schema);
  // what stands beside a reference holds with what it refers to
  const required = [...new Set([target, schema].flatMap(each => (each.required ?? []) as readonly string[]))];
  if (constant !== undefined) return constant;
  const [first] = Array.isArray(values) ? values : list(oneOf).map(branch => least(document, branch));
  if (first !== undefined) return first;
  const parts = list(allOf).map(part => least(document, part));
  if (required.length + parts.length === 0) return target.type === 'object' ? {} : 'text';
  const known = isObject(properties) ? properties : {};
  const own = required.map(name => [name, least(document, (known[name] ?? {}) as Schema)]);
  return Object.assign({}, ...parts.filter(isObject), Object.fromEntries(own));
}

function bodies(document: OpenApiDocument) {
  return [...eachOperation(document)].flatMap(({ id, operation: { parameters = [], requestBody, responses } }) => [
    ...parameters
      .map(parameter => resolve<Parameter>(document, parameter))
      .map(parameter => ({ where: `${id} ${parameter.name}`, ...withExamples(parameter) })),
    ...Object.values(requestBody?.content ?? {}).map(media => ({ where: `${id} request`, ...withExamples(media) })),
    ...Object.values(responses)
      .flatMap(response => Object.values(resolve<Response>(document, response).content ?? {}))
      .map(media => ({ where: `${id} response`, ...withExamples(media) })),
  ]);

  function withExamples({ schema, examples = {} }: MediaType | Parameter) {
    const values = Object.values(examples).map(
      example => resolve<{ readonly value: unknown }>(document, example).value,
    );
    return { schema, values };
  }
}

function nameOf({ $ref, title, type }: Schema): string {
  return String($ref ?? title ?? type).replace(/^.*\//, '');
}

function list(value: unknown): Schema[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
