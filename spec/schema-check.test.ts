import { describe, expect, test } from 'vitest';
import { eachOperation, type Parameter, resolve } from './document.ts';
import { readDocument } from './read-document.ts';
import { createTextCheck } from './schema-check.ts';

const document = readDocument();
const check = createTextCheck(document);

describe.each(['searchOrders', 'searchProfiles'])('given the q of %s', operationId => {
  const { schema } = queryOf(operationId);

  test.each(['{"lastName":"Ng","pageNumber":0,"limit":20}', ' {}', 'lastName sw "Ng"', 'email eq "{"'])(
    'when it is %s, then it is valid',
    q => {
      expect(check(schema, q)).toEqual([]);
    },
  );

  test.each([
    ['{"pageNumber":"x","limit":[]}', ['/limit', '/pageNumber']],
    ['{"lastName":null}', ['/lastName']],
    ['{"pageNumber":-1}', ['/pageNumber']],
    ['{"lastName":', ['']],
  ])('when it is %s, then %j is told', (q, places) => {
    expect(
      check(schema, q)
        .map(({ at }) => at)
        .sort(),
    ).toEqual(places);
  });
});

function queryOf(operationId: string): Parameter {
  const operation = [...eachOperation(document)].find(({ id }) => id === operationId)?.operation;
  const parameters = (operation?.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter));
  const found = parameters.find(({ name }) => name === 'q');
  if (found === undefined) throw new Error(`${operationId} has no q`);
  return found;
}
