/** What a user's compiler sees. The bodies of these tests are checked by `tsc`; most of them run nothing. */
import { describe, expectTypeOf, test } from 'vitest';
import type {
  CallOptions,
  Desk,
  FoundOrder,
  Listing,
  Member,
  MemberChanges,
  NewOrder,
  OccApiError,
  OccErrorCode,
  OccPromise,
  Order,
  Page,
  Profile,
  RefundAdjustment,
  ScimFilter,
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
});

describe('the agent', () => {
  test('is no any, nor are its parts', () => {
    expectTypeOf<OccAgent>().not.toBeAny();
    expectTypeOf<OccAgent>().toExtend<Desk>();
    for (const part of ['members', 'profiles', 'orders', 'returns', 'merchant', 'catalog', 'api'] as const) {
      expectTypeOf<OccAgent[typeof part]>().not.toBeAny();
    }
    expectTypeOf<Order>().not.toBeAny();
    expectTypeOf<Order['id']>().toEqualTypeOf<string | undefined>();
  });

  test('has methods that answer what they say', () => {
    expectTypeOf<OccAgent['orders']['get']>().returns.toEqualTypeOf<OccPromise<Order>>();
    expectTypeOf<OccAgent['orders']['get']>().parameters.toEqualTypeOf<[id: string, options?: CallOptions]>();
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

  test('a text is no filter', () => {
    expectTypeOf(scim.eq('a', 1)).toEqualTypeOf<ScimFilter>();
    expectTypeOf<'a eq 1'>().not.toExtend<ScimFilter>();
  });
});
