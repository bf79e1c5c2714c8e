import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { acceptanceProblems } from './spec-acceptance.ts';

test('given the specification, when its response schemas are tried, then each takes its own responses alone', () => {
  expect(acceptanceProblems(readDocument())).toEqual([]);
});

test.each([
  ['RemainingRefund', { type: 'object' }, 'calculateRemainingRefund accepts {}'],
  ['RemainingRefund', {}, 'calculateRemainingRefund accepts the error Unauthorized unauthorized'],
  ['Created', { type: 'object', required: ['id'] }, 'createProfile accepts the example agent of getOrder'],
  ['ReasonList', { type: 'object' }, 'listCancelReasons does not accept [], and needs no exception'],
  [
    'Logout',
    { type: 'object', required: ['result'], 'x-occ-expected': ['until'] },
    'logout example answer lacks /until, which is expected',
  ],
])('given %s loosened to %j, when it is tried, then it is told: %s', (name, schema, problem) => {
  const document = readDocument();
  const loosened: OpenApiDocument = {
    ...document,
    components: { ...document.components, schemas: { ...document.components.schemas, [name]: schema } },
  };

  expect(acceptanceProblems(loosened)).toContain(problem);
});
