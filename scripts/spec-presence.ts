/** Whether every response says what it cannot lack. @module */

import { eachOperation, type OpenApiDocument, type Response, resolve, type Schema } from '../spec/document.ts';

/** Responses of which nothing more is expected than is required, although they may have more. */
const optional: Readonly<Record<string, string>> = {
  AgentConfiguration: 'each of the other two settings is absent from some documented body',
  ApprovalNeed: 'the reasons are documented as optional',
  AdminRole: 'what a role may do comes with `expand` alone',
  OrderTextResult: 'the list is absent where nothing is found, and the number where it is not asked for',
  OrderActionDone: 'a message comes with some actions only',
};

/** One line for each successful response that declares neither what is expected nor all of its properties required, and each exception nothing needs. */
export function presenceProblems(document: OpenApiDocument): string[] {
  const unneeded = new Set(Object.keys(optional));
  const problems = [...eachOperation(document)].flatMap(({ id, operation }) => {
    const response = operation.responses['200'];
    const schema = response && resolve<Response>(document, response).content?.['application/json']?.schema;
    return schema === undefined || saysPresence(schema) ? [] : [`${id} does not say what is expected of its response`];
  });
  return [...problems, ...[...unneeded].map(name => `${name} needs no exception from what is expected`)];

  function saysPresence(schema: Schema): boolean {
    if ('x-occ-expected' in schema) return true;
    if (typeof schema.$ref === 'string') {
      const name = schema.$ref.replace(/^.*\//, '');
      if (saysPresence(resolve<Schema>(document, { $ref: schema.$ref }))) return true;
      unneeded.delete(name);
      return name in optional;
    }
    const conditional = [schema.then, schema.else].filter(isSchema);
    if (conditional.some(saysPresence) || listOf(schema.allOf).some(saysPresence)) return true;
    const branches = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
    if (branches.length > 0) return branches.every(saysPresence);
    if (isSchema(schema.items)) return saysPresence(schema.items);
    const { required = [], properties = {} } = schema as { required?: readonly string[]; properties?: Schema };
    // `links` come from the framework, and `autoWrap` from its wrapping of lists
    return Object.keys(properties).every(name => [...required, 'links', 'autoWrap'].includes(name));
  }
}

function listOf(schemas: unknown): Schema[] {
  return Array.isArray(schemas) ? schemas.filter(isSchema) : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
