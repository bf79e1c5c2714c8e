import { beforeAll, describe, expect, test } from 'vitest';
import { resolve, type Schema } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';
import { bodiesOf, operations, type SeededServer, seededServer } from './support/seeded-examples.ts';

const document = readDocument();
const check = createSchemaCheck(document);

/** Code of what is wrong with a request by itself, where the documents have no code of their own. */
const invalidInput = '13001';

/** Places where the server refuses what the specification accepts, and why no schema can say so. */
const beyondSchemas: readonly { readonly at: RegExp; readonly because: string }[] = [
  {
    at: /createAppeasement one $|appeasement \S+ \/(orderId|type|reason|appeasementRefunds)|Appeasement one \/orderId/i,
    because: 'whether an order is needed, and what types, reasons and payments there are, is in the records',
  },
  { at: /\/roles\/0\/relativeTo\/id$/, because: 'which accounts the contact has is in the records' },
  { at: /[aA]mount$|\/orderPriceLimit$/, because: 'how many decimals there are depends on the currency' },
  { at: /\/payments\/0\/cardNumber$/, because: 'the last digit is a checksum' },
  { at: /\/endYear$/, because: 'a number of two or four digits is no range' },
  { at: /\/shippingGroups\/0(\/items)?$/, because: 'which units of the cart are left for a group is in the records' },
  { at: /\/quantity$/, because: 'needed of a new line alone, and which lines are there is in the records' },
  {
    at: /initiateReturn|updateReturnRequest|receiveReturnRequest|createExchangeRequest/,
    because: 'items and reasons are in the records',
  },
];

let server: SeededServer;

beforeAll(async () => {
  server = await seededServer();
});

describe('given examples that the server carries out', () => {
  test.each(
    operations.filter(({ operation }) => operation.requestBody !== undefined).map(each => [each.id, each] as const),
  )(
    'when one place of a body of %s is changed, and the specification accepts it, then it is not refused as invalid',
    async (id, located) => {
      const refused: string[] = [];
      for (const example of bodiesOf(located.operation)) {
        const { schema = {} } = located.operation.requestBody?.content[example.type ?? ''] ?? {};
        if ((await server.send(located, example)).status >= 300) continue;
        for (const { at, body } of changed(example.body)) {
          const place = `${id} ${example.name} ${at}`;
          if (refused.includes(place) || check(schema, body).length > 0) continue;
          const { code } = await server.send(located, { ...example, body });
          if (code === invalidInput) refused.push(place);
        }
      }
      expect(refused.filter(place => !beyondSchemas.some(({ at }) => at.test(place)))).toEqual([]);
    },
  );
});

test.each([
  ['an e-mail address without a dot', 'ProfileCreate', { email: '0@com' }, '/email'],
  [
    'an address without postal code',
    'ProfileUpdate',
    { shippingAddresses: [{ address1: 'x', city: 'x', country: 'US' }] },
    '/shippingAddresses/0/postalCode',
  ],
  [
    'an address without country',
    'ProfileUpdate',
    { shippingAddresses: [{ address1: 'x', city: 'x', postalCode: '1' }] },
    '/shippingAddresses/0/country',
  ],
  [
    'a return without reason',
    'CreateReturnRequest',
    { returnItems: [{ commerceItemId: 'ci1', quantityToReturn: 1 }] },
    '/returnItems/0/returnReason',
  ],
])('given %s, when it is held against %s, then the specification refuses it', (_, name, body, at) => {
  const schema = resolve<Schema>(document, { $ref: `#/components/schemas/${name}` });
  expect(check(schema, body).map(violation => violation.at)).toContain(at);
});

/** A body with one place left out or emptied, or with another value of its type there. */
function* changed(
  value: unknown,
  put: (inner: unknown) => unknown = inner => inner,
  at = '',
): Generator<{ at: string; body: unknown }> {
  for (const other of othersThan(value)) yield { at, body: put(other) };
  if (Array.isArray(value)) yield* changed(value[0], inner => put([inner, ...value.slice(1)]), `${at}/0`);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield { at: `${at}/${name}`, body: put(rest) };
      yield* changed(inner, changedInner => put({ ...value, [name]: changedInner }), `${at}/${name}`);
    }
  }
}

function othersThan(value: unknown): unknown[] {
  if (typeof value === 'string') return ['', '0@com'];
  if (typeof value === 'number') return [-1, 0];
  if (Array.isArray(value)) return [[]];
  return typeof value === 'object' && value !== null ? [{}] : [];
}
