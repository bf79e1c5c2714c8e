import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operationTables } from '../../scripts/operation-table.ts';
import { eachOperation, type OpenApiDocument, type Parameter, resolve } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { table } from '../generated/operations/all.ts';
import { agentApiPath, type OperationId } from '../generated/operations/ids.ts';
import { type Method, operation, operationAt, readTable } from './operation.ts';

const document = readDocument();
const specified = [...eachOperation(document)];

test.each(specified)(
  'given the specification of $id, then its descriptor says the same',
  ({ path, method, id, operation: { parameters = [], requestBody, responses, security = [], ...more } }) => {
    const required = parameters
      .map(parameter => resolve<Parameter>(document, parameter))
      .filter(parameter => parameter.required);
    const namesIn = (place: string) => required.filter(parameter => parameter.in === place).map(({ name }) => name);
    expect(operationAt(table, method.toUpperCase() as Method, path)).toEqual({
      id,
      method: method.toUpperCase(),
      path,
      pathParameters: namesIn('path'),
      reads: method === 'get' || more['x-occ-reads'] === true,
      mediaType: Object.keys(requestBody?.content ?? { 'application/json': {} })[0],
      takesToken: !security.some(requirement => Object.keys(requirement).length === 0),
      needsBody: requestBody?.required === true,
      // what a response may be beside an object is told by the table's own test
      respondsList: expect.any(Boolean),
      respondsItems: expect.any(Boolean),
      respondsNothing: '204' in responses,
      requiredQuery: namesIn('query'),
      requiredHeaders: namesIn('header'),
      // those of an op as well: told by what the table has of returns
      roles: more['x-occ-roles'] ?? expect.any(Array),
    });
  },
);

test('given operations that only some roles may call, or an op of theirs, then their descriptors name the roles', () => {
  const rolesOf = (id: OperationId) => operation(table, id).roles;
  expect(rolesOf('updateReturnRequest')).toEqual(['csAgentSupervisorRole']);
  expect(rolesOf('submitAppeasement')).toEqual(['csAgentSupervisorRole']);
  expect(rolesOf('receiveReturnRequest')).toEqual([]);
});

describe('given an operation id', () => {
  test.each(specified)('when it is $id, then that operation is found', ({ id, path }) => {
    expect(operation(table, id as OperationId)).toMatchObject({ id, path });
  });

  test('when there is no such operation, then it is an error that names it', () => {
    expect(() => operation(table, 'getNothing' as OperationId)).toThrow('getNothing');
  });
});

test.each([
  ['PATCH', '/ccagent/v1/orders/{id}'],
  ['GET', '/ccagent/v1/nothing'],
])('given no operation %s %s, then nothing but its path is required', (method, path) => {
  const nothing = { id: undefined, method, path, needsBody: false, requiredQuery: [], requiredHeaders: [] };
  expect(operationAt(table, method as Method, path)).toMatchObject(nothing);
});

const word = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/);
const fact = fc.record({
  tag: fc.constantFrom('orders', 'returns'),
  reads: fc.boolean(),
  form: fc.boolean(),
  open: fc.boolean(),
  needsBody: fc.boolean(),
  list: fc.constantFrom('no', 'alone', 'among others', 'page'),
  empty: fc.boolean(),
  query: fc.uniqueArray(word, { maxLength: 2 }),
  headers: fc.uniqueArray(
    word.map(name => `X-${name}`),
    { maxLength: 2 },
  ),
  roles: fc.uniqueArray(word, { maxLength: 2 }),
});
const methods = ['get', 'put', 'post', 'delete'] as const;
const paths = fc.dictionary(
  fc.constantFrom('/ccagent/v1/a', '/ccagent/v1/a/{id}', '/ccadmin/v1/a', '/ccagent/v1/GET/x'),
  fc.dictionary(fc.constantFrom(...methods), fact, { minKeys: 1 }),
);

test('property: whatever a specification says of its operations, reading the table that is written of it says the same', () => {
  fc.assert(
    fc.property(paths, items => {
      const facts = Object.entries(items).flatMap(([path, item]) =>
        methods.flatMap(method => {
          const found = item[method];
          return found === undefined ? [] : [{ path, method, id: `op${path.length}${method}`, ...found }];
        }),
      );
      const tables = operationTables(specification(facts), agentApiPath);
      const read = [...tables].map(([tag, table]) => [tag, readTable(table, agentApiPath)]);
      const expected = Map.groupBy(facts, ({ tag }) => tag);
      expect(read).toEqual([...expected].map(([tag, those]) => [tag, those.map(descriptor)]));
    }),
  );
});

function descriptor({ path, method, id, reads, form, open, needsBody, list, empty, query, headers, roles }: Facts) {
  return {
    id,
    method: method.toUpperCase(),
    path,
    pathParameters: path.includes('{id}') ? ['id'] : [],
    reads: method === 'get' || reads,
    takesToken: !form && !open,
    mediaType: form ? 'application/x-www-form-urlencoded' : 'application/json',
    needsBody,
    respondsList: list === 'alone' || list === 'among others',
    respondsItems: list === 'page',
    respondsNothing: empty,
    requiredQuery: query,
    requiredHeaders: headers,
    roles,
  };
}

const listSchemas = {
  no: { type: 'object' },
  alone: { type: 'array' },
  page: { allOf: [{ type: 'object' }, { type: 'object', properties: { items: { type: 'array' } } }] },
  'among others': { anyOf: [{ type: 'object' }, { oneOf: [{ type: 'array' }] }] },
};

type Facts = typeof fact extends fc.Arbitrary<infer F> ? F & { path: string; method: string; id: string } : never;

function specification(facts: readonly Facts[]): OpenApiDocument {
  const byPath: Record<string, Record<string, unknown>> = {};
  for (const { path, method, id, tag, reads, form, open, needsBody, list, empty, query, headers, roles } of facts) {
    byPath[path] = {
      ...byPath[path],
      [method]: {
        operationId: id,
        tags: [tag],
        'x-occ-reads': reads,
        'x-occ-roles': roles,
        ...(form || open ? { security: [{}] } : {}),
        requestBody: {
          required: needsBody,
          content: { [form ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: {} } },
        },
        parameters: [
          ...query.map(name => ({ name, in: 'query', required: true, schema: {} })),
          ...headers.map(name => ({ name, in: 'header', required: true, schema: {} })),
        ],
        responses: {
          200: { description: '', content: { 'application/json': { schema: listSchemas[list] } } },
          ...(empty ? { 204: { description: '' } } : {}),
        },
      },
    };
  }
  return { paths: byPath, components: { schemas: {} } } as unknown as OpenApiDocument;
}
