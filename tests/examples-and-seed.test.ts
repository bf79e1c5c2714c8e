import { beforeAll, describe, expect, test } from 'vitest';
import {
  bodiesOf,
  examplesOf,
  type Filled,
  type Located,
  operations,
  parametersOf,
  type SeededServer,
  seededServer,
} from './support/seeded-examples.ts';

/** Writing operations whose example is refused by the seed as it stands, with the code, and why. */
const refused: Readonly<Record<string, { readonly code: string; readonly because: string }>> = {
  ...each('60011', 'codes, keys and SAML responses are secrets, and differ each time', [
    ...['login applicationKey', 'login saml', 'adminLogin applicationKey', 'adminLogin saml'],
    ...['sendVerificationCode request', 'adminMfaLogin codeGrant'],
  ]),
  ...each('60011', 'the Admin API asks for a one-time code', ['adminLogin password']),
  ...each('83009', 'tokens that reset a password are mailed', [
    'sendPasswordReset validate',
    'sendPasswordReset confirm',
  ]),
  ...each('200120', 'the order in the path has not begun to be amended: the first example begins', [
    ...['submitOrderAmendment', 'removeOrderAmendment', 'handleOrderAmendment price', 'handleOrderAmendment pay'],
  ]),
  ...each('13001', 'the order in the path is shipped, not picked up', ['pickupItems']),
  ...each('28410', 'the reference merchant links no add-ons', ['createOrder priceOrder']),
  ...each('200139', 'the order in the path is delivered', ['handleOrderActions cancel']),
  ...each('200139', 'an order of the administrator, whose remorse period is over', [
    'initiateCancelOrder changeOfMind',
  ]),
  ...each('200114', 'exchanges are made by calls: the return request is none', [
    ...['createExchangeRequest processExchangeRequest', 'createExchangeRequest submitExchangeOrder'],
    'createExchangeRequest processExchangeOrder',
  ]),
  ...each('210105', 'cancel orders are made by calls', ['submitCancelOrder id', 'submitCancelOrder orderId']),
  ...each('100183', 'the seed has default addresses of accounts alone', ['deleteAddress']),
  ...each('20562', 'the profile in the path is that of a contact, who is not deleted', ['deleteProfile']),
  ...each('28347', 'the return in the path waits for its goods', [
    ...['updateReturnRequest adjustRefundAmounts', 'updateReturnRequest adjustShipping'],
    ...['updateReturnRequest initiateRefund', 'updateReturnRequest markManualRefund'],
  ]),
};

function each(code: string, because: string, names: readonly string[]) {
  return Object.fromEntries(names.map(name => [name, { code, because }]));
}

/** Optional parameters of which one group is needed, where two spellings of the same are understood. */
const spellings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  getGiftWithPurchaseChoices: [
    ['GiftWithPurchaseType', 'GiftWithPurchaseDetail'],
    ['giftWithPurchaseType', 'giftWithPurchaseDetail'],
  ],
};

let server: SeededServer;

beforeAll(async () => {
  server = await seededServer();
});

describe('given a reference server with its default seed', () => {
  test.each(operations.filter(({ reads }) => reads).map(located => [located.id, located] as const))(
    'when the examples of %s are sent as they stand, then each is responded to with success',
    async (_, located) => {
      expect(await failures(located, parameterSets(located))).toEqual([]);
    },
  );

  test.each(operations.filter(({ reads }) => !reads).map(located => [located.id, located] as const))(
    'when the examples of %s are sent as they stand, then each is carried out, or refused for a reason that is known',
    async (_, located) => {
      const found = await failures(located, [[]]);
      const known = Object.entries(refused).filter(([name]) => name.split(' ')[0] === located.id);
      expect(found.toSorted()).toEqual(known.map(([name, { code }]) => `${name}: ${code}`).toSorted());
    },
  );
});

test('given the specification, when its parameters in paths are read, then each names a record', () => {
  const without = operations.flatMap(({ id, operation }) =>
    parametersOf(operation)
      .filter(parameter => parameter.required === true && examplesOf(parameter).length === 0)
      .map(({ name }) => `${id} ${name}`),
  );
  expect(without).toEqual([]);
});

/** For each spelling: none that is optional, each example by itself, and the first of each at once. */
function parameterSets({ id, operation }: Located): Filled[] {
  const filled = parametersOf(operation).map(parameter =>
    examplesOf(parameter).map(value => [parameter, value] as const),
  );
  const first = filled.flatMap(([value]) => (value === undefined ? [] : [value]));
  return (spellings[id] ?? [[]]).flatMap(needed => {
    const base = first.filter(([{ name }]) => needed.includes(name));
    const others = filled.flat().filter(([{ name }]) => !needed.includes(name));
    return [base, ...others.map(value => [...base, value]), first];
  });
}

/** What of an operation's example bodies, with each set of parameters, is not responded to with success. */
async function failures(located: Located, sets: readonly Filled[]): Promise<string[]> {
  const found: string[] = [];
  for (const body of bodiesOf(located.operation)) {
    for (const set of sets) {
      const { status, code } = await server.send(located, body, set);
      const called = [located.id, body.name, ...set.map(([parameter]) => parameter.name)].filter(Boolean).join(' ');
      if (status >= 300) found.push(`${called}: ${code}`);
    }
  }
  return found;
}
