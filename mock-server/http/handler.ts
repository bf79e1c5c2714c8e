/** What a handler gets and answers, by operation. @module */

import type { OccErrorCode } from '../../src/generated/error-codes.ts';
import type { Operations } from '../../src/generated/operation-types.ts';
import type { OperationId } from '../../src/generated/operations.ts';
import type { Session } from '../auth/records.ts';
import type { PriceListGroup } from '../merchant/rules/price-list-groups.ts';
import type { Store } from '../store/store.ts';

/** Whom an agent works for, from the headers. */
export interface RequestContext {
  readonly shopperProfileId: string | undefined;
  readonly organizationId: string | undefined;
  /** Site of the header; absent: the default site, or that of the order. */
  readonly siteId: string | undefined;
  /** What the header wants prices in; absent: what the site sells with. */
  readonly priceListGroup: PriceListGroup | undefined;
}

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
  readonly store: Store;
  /** Epoch milliseconds of the server's clock. */
  readonly now: number;
  readonly caller: Caller;
  /** The `Authorization` bearer as sent, for the operations without a signed-in caller. */
  readonly bearer: string | undefined;
}

/** Answered in place of a body: success without content. */
export const noContent = Symbol('204');

/** Carries out one operation on the store and answers the body of its success. */
export type Handler<Op extends OperationId> = (
  call: Call<Op>,
) => undefined extends Operations[Op]['data']
  ? NonNullable<Operations[Op]['data']> | typeof noContent
  : Operations[Op]['data'];

/** One handler for every operation of the specification: a forgotten one does not compile. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };

/** The handlers of some operations. */
export type HandlersOf<Ids extends OperationId> = Pick<Handlers, Ids>;

export type { OccErrorCode };
