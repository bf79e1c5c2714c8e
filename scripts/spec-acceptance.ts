/** What the schemas of responses must not accept, and what their examples must have. @module */

import { eachOperation, type MediaType, type OpenApiDocument, type Response, resolve } from '../spec/document.ts';
import { createExpectedCheck } from '../spec/expected.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';

/** Operations whose responses cannot be told apart, and why. */
const alike: readonly { readonly operations: readonly string[]; readonly reason: string }[] = [
  {
    operations: [
      'verify',
      'adminVerify',
      'sendVerificationCode',
      'createOrder',
      'resetPassword',
      'requestPasswordReset',
      'sendPasswordReset',
    ],
    reason: '`success` alone: also the confirmation of orders that are sent again',
  },
  {
    operations: [
      'createOrder',
      'getOrder',
      'searchOrders',
      'updateOrder',
      'approveOrder',
      'rejectOrder',
      'repriceOrder',
      'copyOrder',
      'requestQuote',
      'rejectQuote',
      'handleOrderAmendment',
      'submitOrderAmendment',
    ],
    reason: 'an order; a search for the open cart has it bare',
  },
  {
    operations: ['deleteScheduledOrder', 'redactOrder', 'redactOrders', 'pickupItems', 'getUpsellMessages'],
    reason: '`links` alone',
  },
  {
    operations: [
      ...['initiateReturn', 'getReturnRequest', 'updateReturnRequest', 'receiveReturnRequest'],
      'createExchangeRequest',
    ],
    reason: 'parts of a return request',
  },
  {
    operations: [
      'getPriceOverrideReasons',
      'listCancelReasons',
      'getReturnReasons',
      'getDispositionReasons',
      'getOrderStates',
      'getReturnStates',
    ],
    reason: 'lists of a key and its text; reasons for overriding a price come under either pair of names',
  },
  {
    operations: ['getOrganization', 'updateOrganization', 'getAddresses', 'deleteAddress'],
    reason: 'an account, with more of it or less',
  },
  {
    operations: [
      ...['addAddress', 'getAddress', 'updateAddress'],
      ...['addProfileAddress', 'getProfileAddress', 'updateProfileAddress', 'getLocation'],
    ],
    reason: 'an address with its nickname, or that of a store',
  },
  { operations: ['getLocation', 'getStockStatus'], reason: 'of a place with stock, its id is all that is sure' },
  { operations: ['listAddressTypes', 'getSku'], reason: 'a list of ids and display names' },
  {
    operations: [
      ...['getMember', 'updateMember', 'updateProfile'],
      ...['getCurrentAdminProfile', 'getAdminProfile', 'updateAdminProfile'],
    ],
    reason: 'a contact is a shopper, and a user has names and an address as well',
  },
  { operations: ['getProfile', 'listScheduledOrdersByProfile'], reason: 'a shopper, alone or with scheduled orders' },
  {
    operations: [
      ...['listMembers', 'searchProfiles', 'searchOrders', 'getComments', 'listOrganizations', 'listAddresses'],
      ...['listAddressTypes', 'siteOrganizationProperties', 'listCreditCards', 'listProfileAddresses'],
      ...['listSiteProperties', 'updateSiteProperties', 'listProfileRequests', 'listOrganizationRequests'],
      ...['listAdminProfiles', 'listInternalProfileRoles'],
      ...['listScheduledOrdersByProfile', 'listExecutionStatusForScheduledOrderById'],
      ...['listAppeasements', 'listTypes', 'listReasons', 'listLocations'],
    ],
    reason: 'empty pages are alike, and contacts are shoppers',
  },
  {
    operations: ['listShippingMethods', 'getComments', 'listInternalProfileRoles'],
    reason: 'of an item, its `repositoryId` is all that is sure',
  },
  {
    operations: [
      'createMember',
      'createProfile',
      'getPaymentGroup',
      'handleOrderActions',
      'removeCreditCard',
      'createAdminProfile',
    ],
    reason: 'what was created, or acted upon, is told by its id alone',
  },
  {
    operations: ['voidPayments', 'removeIncompleteOrderForProfile', 'addPayments'],
    reason: 'of a voided payment the documents show no more than the order',
  },
];

/** A bare list may be empty. */
const emptyLists = new Set([
  'listInternalProfileRoles',
  'listShippingMethods',
  'listCancelReasons',
  'getReturnReasons',
  'getDispositionReasons',
  'getOrderStates',
  'getReturnStates',
  'getPriceOverrideReasons',
]);

interface Success {
  readonly id: string;
  readonly schema: MediaType['schema'];
  readonly examples: readonly (readonly [name: string, value: unknown])[];
}

/** One line for each response schema that accepts what is no such response, and each example that is not whole. */
export function acceptanceProblems(document: OpenApiDocument): string[] {
  const check = createSchemaCheck(document);
  const missing = createExpectedCheck(document);
  const all = successes(document);
  const alien = [
    ...[{}, null, 1, 'text', true].map(value => [JSON.stringify(value), value] as const),
    ...Object.entries(document.components.responses ?? {}).flatMap(([name, response]) =>
      examplesOf(document, jsonOf(response as unknown as Response)).map(
        ([example, value]) => [`the error ${name} ${example}`, value] as const,
      ),
    ),
  ];
  return all.flatMap(({ id, schema, examples }) => {
    const accepts = (value: unknown) => check(schema, value).length === 0;
    const others = all.filter(other => !isAlike(id, other.id) && !isSame(schema, other.schema));
    return [
      ...alien.filter(([, value]) => accepts(value)).map(([name]) => `${id} accepts ${name}`),
      ...(accepts([]) && !emptyLists.has(id) ? [`${id} accepts []`] : []),
      ...(!accepts([]) && emptyLists.has(id) ? [`${id} does not accept [], and needs no exception`] : []),
      ...others.flatMap(other =>
        other.examples
          .filter(([, value]) => accepts(value))
          .map(([name]) => `${id} accepts the example ${name} of ${other.id}`),
      ),
      ...examples.flatMap(([name, value]) =>
        missing(schema, value).map(at => `${id} example ${name} lacks ${at}, which is expected`),
      ),
    ];
  });
}

function isAlike(one: string, other: string): boolean {
  return one === other || alike.some(({ operations }) => operations.includes(one) && operations.includes(other));
}

function isSame(one: MediaType['schema'], other: MediaType['schema']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function successes(document: OpenApiDocument): Success[] {
  return [...eachOperation(document)].flatMap(({ id, operation }) => {
    const response = operation.responses['200'];
    const media = response && jsonOf(resolve<Response>(document, response));
    return media === undefined ? [] : [{ id, schema: media.schema, examples: examplesOf(document, media) }];
  });
}

function jsonOf({ content }: Response): MediaType | undefined {
  return content?.['application/json'];
}

function examplesOf(document: OpenApiDocument, media: MediaType | undefined) {
  return Object.entries(media?.examples ?? {}).map(
    ([name, example]) => [name, resolve<{ readonly value: unknown }>(document, example).value] as const,
  );
}
