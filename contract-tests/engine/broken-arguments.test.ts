import { describe, expect, test } from 'vitest';
import { type DocumentedError, eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import { brokenBodies } from './broken-arguments.ts';

const document = readDocument();
const check = createSchemaCheck(document);
const schema = {
  type: 'object',
  required: ['email'],
  properties: { email: { type: 'string', format: 'email', minLength: 1 }, age: { type: 'integer' }, note: {} },
};

const error = (code: string, at: string, keyword?: string): DocumentedError => ({
  code,
  status: 400,
  statusEvidence: 'documented',
  when: '',
  at,
  ...(keyword !== undefined && { keyword }),
});

/** What is broken of a body, with the code for it. */
function broken(body: object, ...errors: readonly DocumentedError[]): Record<string, string | undefined> {
  const [each] = [...eachOperation(document)];
  if (each === undefined) throw new Error('the specification has no operation');
  const operation = { ...each.operation, 'x-occ-errors': errors };
  const example = { path: '/', init: { method: 'POST', headers: {}, body: JSON.stringify(body) } };
  const found = brokenBodies(document, { operation, schema, check }, example);
  return Object.fromEntries(found.map(({ what, expected }) => [what, expected?.code]));
}

describe('given an example of a body', () => {
  test('when it is broken, then in each place in each way that ends with another code', () => {
    const errors = [error('1', ''), error('2', '/email'), error('3', '/email', 'format')];
    expect(broken({ email: 'ana@example.com', age: 7, note: 'x' }, ...errors)).toEqual({
      '/email is missing': '2',
      '/email is malformed': '3',
      '/age is null': '1',
    });
  });

  test('when no error is documented for a place, then it is broken all the same', () => {
    expect(broken({ email: 'ana@example.com' })).toEqual({ '/email is missing': undefined });
  });

  test('when it is not valid itself, then nothing is made of it', () => {
    expect(broken({ age: 7 })).toEqual({});
  });
});
