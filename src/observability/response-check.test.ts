import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDrift } from './response-check.ts';

describe('given an answer as the specification has it', () => {
  test('when it is checked, then there is nothing to find', () => {
    expect(findDrift('getOrder', { id: 'o30412', state: 'SUBMITTED', priceInfo: { total: 19.99 } })).toEqual([]);
  });

  test('when it has properties and states nobody knew, then there is nothing to find', () => {
    const order = { id: 'o30412', state: 'A_STATE_OF_TOMORROW', x_giftWrap: true, priceInfo: { total: 1, newTax: {} } };
    expect(findDrift('getOrder', order)).toEqual([]);
  });

  test('when the operation is unknown or answers no body, then there is nothing to find', () => {
    expect(findDrift('doSomethingElse', { whatever: 1 })).toEqual([]);
    expect(findDrift('searchOrders', undefined)).toEqual([]);
  });

  test('when any extra properties are there, then nothing is found and nothing is changed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map(name => `x_${name}`),
          fc.jsonValue(),
        ),
        extra => {
          const body = { id: 'o30412', ...extra };
          const before = JSON.stringify(body);
          expect(findDrift('getOrder', body)).toEqual([]);
          expect(JSON.stringify(body)).toBe(before);
        },
      ),
    );
  });
});

describe('given an answer that differs', () => {
  test('when a value has another type, then the finding names operation, path, expected and got', () => {
    expect(findDrift('getOrder', { id: 'o30412', priceInfo: { total: '19.99' } })).toEqual([
      { operationId: 'getOrder', path: 'priceInfo.total', expected: 'number', got: 'string', count: 1 },
    ]);
  });

  test('when it differs inside a list of a page, then the path has the index', () => {
    const page = { items: [{ id: 'm1', email: 'a@example.com' }, { email: 'b@example.com' }], totalResults: 2 };
    const findings = findDrift('listMembers', page);
    expect(findings).toContainEqual({
      operationId: 'listMembers',
      path: 'items[1].id',
      expected: 'string',
      got: 'nothing',
      count: 1,
    });
  });

  test('when every item of a list differs in the same way, then it is one finding with their count', () => {
    const items = Array.from({ length: 7 }, (_, index) => ({ id: `m${index}`, email: null }));
    const ofEmail = findDrift('listMembers', { items, totalResults: 7 }).filter(({ path }) => path.endsWith('email'));
    expect(ofEmail).toMatchObject([{ path: 'items[0].email', got: 'null', count: 7 }]);
  });

  test('when a variant of a union sends nulls, then nothing is said of what only another variant has', () => {
    const draft = { orderId: 'o1', returnItems: [{ commerceItemId: null, quantityToReturn: null, returnReason: 5 }] };
    const paths = findDrift('initiateReturn', draft).map(({ path }) => path);
    expect(paths).not.toContain('result');
    expect(paths).not.toContain('returnRequestId');
    expect(paths.length).toBeGreaterThan(0);
  });

  test('when a list is an object, null or missing, then got says which', () => {
    expect(findDrift('listMembers', { items: {} })).toMatchObject([
      { path: 'items', expected: 'array', got: 'object' },
    ]);
    expect(findDrift('listMembers', { items: null })).toMatchObject([
      { path: 'items', expected: 'array', got: 'null' },
    ]);
    expect(findDrift('listMembers', {})).toMatchObject([{ path: 'items', expected: 'array', got: 'nothing' }]);
  });

  test('when none of the allowed forms fits, then the closest one is spoken of', () => {
    const [finding] = findDrift('listCancelReasons', { autoWrap: true, items: [{ key: 'changeOfMind' }] });
    expect(finding).toEqual({
      operationId: 'listCancelReasons',
      path: 'items[0].displayValue',
      expected: 'string',
      got: 'nothing',
      count: 1,
    });
  });

  test('when the value is personal, then no finding repeats it', () => {
    const findings = findDrift('getOrder', { id: { secret: 'ana.lima@example.com' } });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('ana.lima');
  });
});
