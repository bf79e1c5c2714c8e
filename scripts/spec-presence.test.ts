import { expect, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';
import { presenceProblems } from './spec-presence.ts';

test('given the specification, when its responses are read, then each says what is required and what is expected', () => {
  expect(presenceProblems(readDocument())).toEqual([]);
});

test('given an exception for a schema that says what is expected, when it is read, then it is told', () => {
  const document = readDocument();
  const ApprovalNeed = { ...document.components.schemas.ApprovalNeed, 'x-occ-expected': [] };
  const schemas = { ...document.components.schemas, ApprovalNeed };

  expect(presenceProblems({ ...document, components: { ...document.components, schemas } })).toEqual([
    'ApprovalNeed needs no exception from what is expected',
  ]);
});

test('given a response that requires one of two properties, when it is read, then it is told', () => {
  const document = readDocument();
  const Logout = { type: 'object', required: ['result'], properties: { result: {}, until: {} } };
  const schemas = { ...document.components.schemas, Logout };

  expect(presenceProblems({ ...document, components: { ...document.components, schemas } })).toEqual([
    'logout does not say what is expected of its response',
    'adminLogout does not say what is expected of its response',
  ]);
});
