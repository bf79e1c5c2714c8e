/** What a user's compiler sees. The bodies of these tests are checked by `tsc`; most of them run nothing. */
import { describe, expectTypeOf, test } from 'vitest';
import type {
  Builders,
  Fault,
  ListenOptions,
  ManualClock,
  OrderManagement,
  ReferenceServerOptions,
  Shipment,
} from '../mock-server/index.ts';
import type {
  AccountAttribute,
  AddressAttribute,
  AgentApi,
  CallOptions,
  CancelReason,
  Desk,
  DeskContext,
  DispositionReason,
  ExtensionOptions,
  FoundOrder,
  FoundProfile,
  FoundReturn,
  Hooks,
  ItemToReturn,
  Limits,
  Listing,
  Member,
  MemberAttribute,
  MemberChanges,
  MemberCriteria,
  MemberRoleFunction,
  NewMember,
  NewOrder,
  NewProfile,
  NewRemorsePeriod,
  OccAgentOptions,
  OccApiError,
  OccErrorCode,
  OccPromise,
  OperationErrorCode,
  Order,
  OrderAttribute,
  OrderCriteria,
  OrderOwner,
  OrderState,
  OrderToSubmit,
  Page,
  PasswordCredentials,
  Profile,
  ProfileAttribute,
  ProfileChanges,
  ProfileCriteria,
  ProfileView,
  ReceivedItem,
  RefundAdjustment,
  RequestAttribute,
  RetryPolicy,
  ReturnableItem,
  ReturnCriteria,
  ReturnDraft,
  ReturnItem,
  ReturnReason,
  ReturnRequest,
  ReturnState,
  ScimFilter,
  ShippingMethodQuery,
  SignOutOptions,
  StockQuery,
} from '../src/index.ts';
import { isOccApiError, isOccError, OccAgent, OccError, OccValidationError, scim } from '../src/index.ts';

// what a user writes for the package name; inside the package it is the file that holds the interfaces
declare module '../src/resources/dynamic-properties.ts' {
  interface MemberProperties {
    x_typesTestTier?: 'silver' | 'gold';
  }
  interface OrderProperties {
    x_typesTestGift?: boolean;
  }
  interface ProfileProperties {
    x_typesTestVip?: number;
  }
}

/** The values of an open union that the specification knows. */
type Known<Open> = Open extends string ? (string extends Open ? never : Open) : never;
/** Properties that may be left out, but not be `undefined`. */
type NeverUndefined<T> = {
  [Key in keyof T]-?: object extends Pick<T, Key> ? (undefined extends Required<T>[Key] ? never : Key) : never;
}[keyof T];

/** The same of a type and everything within it. */
type NeverUndefinedWithin<T> = T extends readonly (infer Item)[]
  ? NeverUndefinedWithin<Item>
  : T extends object
    ? NeverUndefined<T> | { [Key in keyof T]-?: NeverUndefinedWithin<NonNullable<T[Key]>> }[keyof T]
    : never;

describe('merchant-defined properties', () => {
  test('that are declared are typed, where they are read and where they are written', () => {
    expectTypeOf<Member['x_typesTestTier']>().toEqualTypeOf<'silver' | 'gold' | undefined>();
    expectTypeOf<Order['x_typesTestGift']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Profile['x_typesTestVip']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<{ active: false; x_typesTestTier: 'gold' }>().toExtend<MemberChanges>();
    expectTypeOf<{ x_typesTestTier: 'bronze' }>().not.toExtend<MemberChanges>();
    expectTypeOf<NewOrder>().toHaveProperty('x_typesTestGift');
  });

  test('that are not declared are no typed property: a typo is an error', () => {
    expectTypeOf<Member>().not.toHaveProperty('x_unknown');
    expectTypeOf<Order>().not.toHaveProperty('comerceItems');
  });
});

describe('open values', () => {
  test('take what the documents do not know, and offer what they do', () => {
    expectTypeOf<'A_STATE_OF_TOMORROW'>().toExtend<NonNullable<FoundOrder['state']>>();
    expectTypeOf<'99999999'>().toExtend<OccErrorCode>();
    expectTypeOf<string>().toExtend<OccErrorCode>();
  });

  test('are named: states, reasons and roles', () => {
    expectTypeOf<'QUEUED' | 'NO_PENDING_ACTION'>().toExtend<Known<OrderState>>();
    expectTypeOf<Known<ReturnState>>().toEqualTypeOf<
      'PENDING_CUSTOMER_ACTION' | 'PARTIAL_RETURN' | 'FULL_RETURN' | 'PENDING_REFUND' | 'COMPLETE'
    >();
    expectTypeOf<'changeOfMind'>().toExtend<Known<CancelReason>>();
    expectTypeOf<'defective'>().toExtend<Known<ReturnReason>>();
    expectTypeOf<'acceptedWithRefund'>().toExtend<Known<DispositionReason>>();
    expectTypeOf<'buyer' | 'approver'>().toExtend<Known<MemberRoleFunction>>();
    expectTypeOf<'a reason of the merchant'>().toExtend<CancelReason & ReturnReason & DispositionReason>();
  });

  test('are suggested where they are given and where they are read', () => {
    expectTypeOf<OrderCriteria['state']>().toEqualTypeOf<OrderState | readonly OrderState[] | undefined>();
    expectTypeOf<ReturnCriteria['state']>().toEqualTypeOf<ReturnState | undefined>();
    expectTypeOf<FoundOrder['state']>().toEqualTypeOf<OrderState | undefined>();
    expectTypeOf<Parameters<OccAgent['orders']['cancel']>[1]['reason']>().toEqualTypeOf<CancelReason>();
    expectTypeOf<ItemToReturn['returnReason']>().toEqualTypeOf<ReturnReason | undefined>();
    expectTypeOf<ReceivedItem['dispositionReason']>().toEqualTypeOf<DispositionReason | undefined>();
    expectTypeOf<ReturnItem['returnReason']>().toEqualTypeOf<ReturnReason | undefined>();
    expectTypeOf<ReturnItem['dispositionReason']>().toEqualTypeOf<DispositionReason | undefined>();
  });
});

describe('error codes of an operation', () => {
  test('are the documented ones, with those of every operation', () => {
    expectTypeOf<'28104' | '13001'>().toExtend<OperationErrorCode<'createOrder'>>();
    expectTypeOf<'28104'>().not.toExtend<OperationErrorCode<'getOrder'>>();
    expectTypeOf<OperationErrorCode<'getOrder'>>().toExtend<OccErrorCode>();
  });
});

describe('what a caller may leave out', () => {
  test('may also be undefined, under exactOptionalPropertyTypes too', () => {
    expectTypeOf<NeverUndefined<CallOptions & SignOutOptions & DeskContext & RetryPolicy & Limits>>().toBeNever();
    expectTypeOf<NeverUndefined<OccAgentOptions & ExtensionOptions & Hooks & PasswordCredentials>>().toBeNever();
    expectTypeOf<NeverUndefined<OrderCriteria & OrderOwner & ReturnCriteria & StockQuery>>().toBeNever();
    expectTypeOf<NeverUndefined<ProfileCriteria & MemberCriteria & NewRemorsePeriod>>().toBeNever();
    expectTypeOf<NeverUndefined<ItemToReturn & ReceivedItem & RefundAdjustment & ShippingMethodQuery>>().toBeNever();
    expectTypeOf<NeverUndefined<NewProfile>>().toEqualTypeOf<'x_typesTestVip'>();
    expectTypeOf<NeverUndefined<ProfileChanges>>().toEqualTypeOf<'x_typesTestVip'>();
    expectTypeOf<NeverUndefined<NewMember>>().toEqualTypeOf<'x_typesTestTier'>();
    expectTypeOf<NeverUndefined<NewOrder>>().toEqualTypeOf<'x_typesTestGift'>();
    expectTypeOf<NeverUndefined<OrderToSubmit>>().toEqualTypeOf<'x_typesTestGift'>();
  });

  test('of the reference server and its data as well, however deep', () => {
    expectTypeOf<NeverUndefinedWithin<Omit<ReferenceServerOptions, 'snapshot' | 'clock'>>>().toBeNever();
    expectTypeOf<NeverUndefinedWithin<Fault | ListenOptions | Shipment>>().toBeNever();
    expectTypeOf<NeverUndefinedWithin<Parameters<ManualClock['advance']>>>().toBeNever();
    expectTypeOf<NeverUndefinedWithin<Parameters<OrderManagement[keyof OrderManagement]>>>().toBeNever();
    expectTypeOf<NeverUndefinedWithin<Parameters<Builders[keyof Builders]>>>().toBeNever();
    expectTypeOf<NeverUndefinedWithin<readonly { a: { b?: 1 } }[]>>().toEqualTypeOf<'b'>();
  });

  // a user's declaration, above, may say something else
  test('is told apart from what must be given or left out', () => {
    expectTypeOf<NeverUndefined<{ a?: 1; b?: 2 | undefined; c: 3 }>>().toEqualTypeOf<'a'>();
  });
});

describe('the client by path', () => {
  const call = async (api: AgentApi) => {
    const id = 'o30412';
    const { data } = await api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } }, signal: undefined });
    expectTypeOf(data.siteId).toEqualTypeOf<string | undefined>();
    const { data: states } = await api.GET('/ccagent/v1/merchant/orderStates');
    expectTypeOf(states).not.toBeAny();
    // @ts-expect-error must not compile: the path needs its parameter
    await api.GET('/ccagent/v1/orders/{id}');
    // @ts-expect-error must not compile: reading an order takes no body
    await api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } }, body: {} });
    // @ts-expect-error must not compile: there is no such option
    await api.GET('/ccagent/v1/merchant/orderStates', { timout: 1 });
    // @ts-expect-error must not compile: there is no such operation
    await api.DELETE('/ccagent/v1/orders/{id}', { params: { path: { id } } });
  };

  test('takes what the operation takes, and gives what it gives', () =>
    expectTypeOf(call).returns.toEqualTypeOf<Promise<void>>());
});

describe('the agent', () => {
  test('is no any, nor are its parts', () => {
    expectTypeOf<OccAgent>().not.toBeAny();
    expectTypeOf<OccAgent>().toExtend<Desk>();
    for (const part of ['members', 'profiles', 'orders', 'returns', 'merchant', 'catalog', 'api'] as const) {
      expectTypeOf<OccAgent[typeof part]>().not.toBeAny();
    }
    expectTypeOf<Order>().not.toBeAny();
  });

  test('gives ids that are always there', () => {
    expectTypeOf<Order['id']>().toEqualTypeOf<string>();
    expectTypeOf<FoundOrder['id']>().toEqualTypeOf<string>();
    expectTypeOf<Member['id']>().toEqualTypeOf<string>();
    expectTypeOf<Profile['id']>().toEqualTypeOf<string>();
    expectTypeOf<FoundProfile['id']>().toEqualTypeOf<string>();
    expectTypeOf<ProfileView['profileDetail']['id']>().toEqualTypeOf<string>();
    expectTypeOf<FoundReturn['returnRequestId']>().toEqualTypeOf<string>();
    expectTypeOf<ReturnRequest['returnRequestId']>().toEqualTypeOf<string>();
    expectTypeOf<ReturnItem['returnItemId' | 'commerceItemId']>().toEqualTypeOf<string>();
    expectTypeOf<ReturnableItem['commerceItemId']>().toEqualTypeOf<string>();
    expectTypeOf<NonNullable<ReturnRequest['returnItems']>[number]>().toEqualTypeOf<ReturnItem>();
    expectTypeOf<NonNullable<ReturnDraft['returnItems']>[number]>().toEqualTypeOf<ReturnableItem>();
  });

  test('has methods that answer what they say', () => {
    expectTypeOf<OccAgent['orders']['get']>().returns.toEqualTypeOf<OccPromise<Order>>();
    expectTypeOf<OccAgent['orders']['get']>().parameter(0).toEqualTypeOf<string>();
    expectTypeOf<OccAgent['orders']['get']>().parameter(1).toEqualTypeOf<CallOptions | undefined>();
    expectTypeOf<OccAgent['orders']['search']>().returns.toEqualTypeOf<Listing<FoundOrder>>();
    expectTypeOf<Awaited<Listing<FoundOrder>>>().toEqualTypeOf<Page<FoundOrder>>();
    expectTypeOf<OccAgent['forShopper']>().returns.toEqualTypeOf<Desk>();
  });

  test('takes one way to sign in', () => {
    const baseUrl = 'https://occ.test';
    expectTypeOf(OccAgent).toBeConstructibleWith({ baseUrl, auth: { username: 'a', password: 'p' } });
    expectTypeOf(OccAgent).toBeConstructibleWith({ baseUrl, auth: { applicationKey: 'k' } });
    expectTypeOf(OccAgent).toBeConstructibleWith({ baseUrl, auth: { accessToken: async () => 't' } });
    // @ts-expect-error must not compile: the password is missing
    expectTypeOf(OccAgent).toBeConstructibleWith({ baseUrl, auth: { username: 'a' } });
    // @ts-expect-error must not compile: auth is missing
    expectTypeOf(OccAgent).toBeConstructibleWith({ baseUrl });
  });

  test('does not let a caller choose the operation of a cart or refund', () => {
    expectTypeOf<NewOrder>().not.toHaveProperty('op');
    expectTypeOf<RefundAdjustment>().not.toHaveProperty('op');
  });
});

describe('errors and filters', () => {
  test('narrow by their guards', () => {
    const thrown: unknown = new OccValidationError('id', 'm');
    if (isOccError(thrown)) expectTypeOf(thrown).toEqualTypeOf<OccError>();
    if (isOccApiError(thrown)) expectTypeOf(thrown).toEqualTypeOf<OccApiError>();
    expectTypeOf(OccError).instance.toHaveProperty('kind');
  });

  test('offer the attributes of each resource, and take any other', () => {
    type Attribute<Name extends 'profiles' | 'orders' | 'members' | 'organizations' | 'requests' | 'addresses'> = Known<
      Parameters<(typeof scim)[Name]['sw']>[0]
    >;
    expectTypeOf<Attribute<'profiles'>>().toEqualTypeOf<ProfileAttribute>();
    expectTypeOf<Attribute<'orders'>>().toEqualTypeOf<OrderAttribute>();
    expectTypeOf<Attribute<'members'>>().toEqualTypeOf<MemberAttribute>();
    expectTypeOf<Attribute<'organizations'>>().toEqualTypeOf<AccountAttribute>();
    expectTypeOf<Attribute<'requests'>>().toEqualTypeOf<RequestAttribute>();
    expectTypeOf<Attribute<'addresses'>>().toEqualTypeOf<AddressAttribute>();
    expectTypeOf<'lastName'>().toExtend<Attribute<'profiles'>>();
    expectTypeOf<'commerceItems.productId'>().not.toExtend<Attribute<'profiles'>>();
    expectTypeOf(scim.profiles.eq('x_badge', 7)).toEqualTypeOf<ScimFilter>();
    // @ts-expect-error must not compile: an attribute is a string
    if (false as boolean) scim.orders.eq(7, 'x');
  });

  test('a text is no filter', () => {
    expectTypeOf(scim.eq('a', 1)).toEqualTypeOf<ScimFilter>();
    expectTypeOf<'a eq 1'>().not.toExtend<ScimFilter>();
  });
});
