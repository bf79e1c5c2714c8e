import { expect, test } from 'vitest';
import { eachOperation, type Response, resolve } from './document.ts';
import { readDocument } from './read-document.ts';
import { createSchemaCheck } from './schema-check.ts';

const document = readDocument();
const check = createSchemaCheck(document);

test.each([
  ['getOrder', 'agent', 'agentId'],
  ['getOrder', 'agent', 'orderCancelReason'],
  ['getOrder', 'agent', 'cartName'],
  ['getOrder', 'agent', 'quoteInfo'],
  ['getOrder', 'agent', 'profile/firstName'],
  ['getOrder', 'agent', 'priceInfo/currencyCode'],
  ['getOrder', 'agent', 'paymentGroups/0/message'],
  ['searchOrders', 'scim', 'items/0/priceGroupId'],
  ['getProfile', 'shopper', 'profileDetail/catalog'],
  ['getProfile', 'shopper', 'profileDetail/priceListGroup'],
  ['getMember', 'member', 'shippingAddress'],
  ['getMember', 'member', 'derivedOrderPriceLimit'],
])('given the response of %s (%s), when %s is unset, then null stands for it', (operationId, example, path) => {
  const { schema, body } = responseOf(operationId, example);

  expect(check(schema, withNullAt(body, path.split('/')))).toEqual([]);
});

test.each([
  ['getOrder', 'agent', 'priceInfo'],
  ['getProfile', 'shopper', 'profileDetail/id'],
  ['searchOrders', 'scim', 'items/0/state'],
])('given the response of %s (%s), when %s is null, then it is a violation', (operationId, example, path) => {
  const { schema, body } = responseOf(operationId, example);

  expect(check(schema, withNullAt(body, path.split('/')))).not.toEqual([]);
});

function responseOf(operationId: string, name: string) {
  const operation = [...eachOperation(document)].find(({ id }) => id === operationId)?.operation;
  const response = resolve<Response>(document, operation?.responses['200'] ?? { $ref: '' });
  const media = response.content?.['application/json'];
  const example = media?.examples?.[name];
  if (media === undefined || example === undefined) throw new Error(`${operationId} has no response ${name}`);
  return { schema: media.schema, body: resolve<{ readonly value: unknown }>(document, example).value };
}

function withNullAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return null;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? withNullAt(item, rest) : item));
  const holder = value as Readonly<Record<string, unknown>>;
  return { ...holder, [name]: withNullAt(holder[name], rest) };
}
