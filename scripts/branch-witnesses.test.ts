import { expect, test } from 'vitest';
import { readDocument } from '../spec/read-document.ts';
import { deadBranches } from './branch-witnesses.ts';

test('given the specification, when its choices are tried, then each branch accepts a value that no other does', () => {
  expect(deadBranches(readDocument())).toEqual([]);
});

test('given a branch that accepts all that the other does, when the choices are tried, then the other is told', () => {
  const document = readDocument();
  const schemas = {
    ...document.components.schemas,
    Logout: { anyOf: [{ type: 'object' }, { type: 'object', required: ['result'] }] },
  };

  expect(deadBranches({ ...document, components: { ...document.components, schemas } })).toContain(
    'Logout: nothing is accepted by branch 1 alone (object)',
  );
});
