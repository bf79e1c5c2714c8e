/** What a handler gets and returns, by operation. @module */

import type { OperationSubjects } from '../../src/generated/context.ts';
import type { OccErrorCode } from '../../src/generated/error-codes.ts';
import type { Operations } from '../../src/generated/operation-types.ts';
import type { OperationId } from '../../src/generated/operations/ids.ts';
import type { Appeasement } from '../appeasements/records.ts';
import type { Session } from '../auth/records.ts';
import type { PriceListGroup, Site } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import type { Owned } from '../orders/rules/visibility.ts';
import type { Organization, Profile } from '../people/records.ts';
import type { Delegation } from '../people/rules/delegation.ts';
import type { ReturnRequest } from '../returns/records.ts';
import type { Store } from '../store/store.ts';
import type { Json } from '../wire/json.ts';

/** Whom and where an agent works for: records that exist and suit each other. */
export interface RequestContext {
  /** The shopper that the request or the agent context names. */
  readonly shopper: Profile | undefined;
  /** The account to work in: the one of the header, or the shopper's first active one. */
  readonly account: Organization | undefined;
  /** The account of the header. */
  readonly namedAccount: Organization | undefined;
  /** The site of the header, or the default one. */
  readonly site: Site;
  /** The site of the header. */
  readonly namedSite: Site | undefined;
  /** What the header wants prices in; absent: what the site sells with. */
  readonly priceListGroup: PriceListGroup | undefined;
  /** Whether the shopper in the agent context may see an order, or what belongs to one; without a context the agent sees all. */
  readonly sees: (record: Owned) => boolean;
}

/** Records a request can be about. They exist, belong to the account of the call and may be seen by its shopper. */
export interface Subject {
  readonly shopper: Profile;
  readonly order: Order;
  readonly orders: readonly Order[];
  readonly return: { readonly request: ReturnRequest; readonly order: Order };
  readonly appeasement: Appeasement;
  /** The contact who acts for an account. */
  readonly delegation: Delegation;
}

type Kinds<Op extends OperationId> = Op extends keyof OperationSubjects ? OperationSubjects[Op] : Record<never, never>;
type SubjectOf<Op extends OperationId> = {
  readonly [Kind in keyof Kinds<Op> & keyof Subject]:
    | Subject[Kind]
    | (Kinds<Op>[Kind] extends 'always' ? never : undefined);
};

/** The signed-in caller. */
export interface Caller {
  /** Id of the user or application. */
  readonly id: string;
  /** Role ids. An application has every agent right, as the documents put no limit on it (inferred). */
  readonly roles: readonly string[];
  readonly session: Session;
}

/** A request that passed authentication, roles and validation. */
export interface Call<Op extends OperationId> {
  readonly path: Operations[Op]['path'];
  readonly query: Operations[Op]['query'];
  readonly body: Operations[Op]['body'];
  readonly context: RequestContext;
  /** The records the request is about, as the specification's `x-occ-subject` and `x-occ-acts-as` have it. */
  readonly subject: SubjectOf<Op>;
  readonly store: Store;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  readonly caller: Caller;
  /** The `Authorization` bearer as sent, for the operations without a signed-in caller. */
  readonly bearer: string | undefined;
  /** Headers of the response, in lower case; a handler may add some. */
  readonly responseHeaders: Record<string, string>;
}

/** A body may be returned as the JSON that was kept of it. */
type Written<Body> = Body extends object ? Json<Body> : never;

/** Returned in place of a body: success without content. */
export const noContent = Symbol('204');

/** Carries out one operation on the store and returns the body of its success. */
export type Handler<Op extends OperationId> = (
  call: Call<Op>,
) =>
  | NonNullable<Operations[Op]['data']>
  | Written<NonNullable<Operations[Op]['data']>>
  | (undefined extends Operations[Op]['data'] ? typeof noContent : never);

/** One handler for every operation of the specification: a forgotten one does not compile. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };

/** The handlers of some operations. */
export type HandlersOf<Ids extends OperationId> = Pick<Handlers, Ids>;

export type { OccErrorCode };
