/** Translates search criteria to the two query languages of `searchOrders`. @module */

import { defined } from '../call/defined.ts';
import { instant } from '../call/instant.ts';
import { known, type NamesOf } from '../call/known-names.ts';
import { OccValidationError } from '../errors/errors.ts';
import { type PageOptions, pageOptionNames } from '../listing/pagination.ts';
import { type ScimFilter, scim } from '../listing/scim.ts';
import { stateNamed } from './order-state-labels.ts';
import type { Schema } from './schema.ts';

/** State of an order. `NO_PENDING_ACTION` is fulfilled and settled, `QUEUED` is in its remorse period. */
export type OrderState = Schema<'OrderState'>;

/** Which orders to find. Strings match prefixes; all criteria must match. */
export interface OrderCriteria extends PageOptions {
  /** Order number, for instance `o30412`. */
  readonly orderId?: string | undefined;
  /** Profile id of the shopper. */
  readonly profileId?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  /** Phone number of a shipping address. */
  readonly phoneNumber?: string | undefined;
  readonly sku?: string | undefined;
  readonly product?: string | undefined;
  /** One or more states, by name or by the label of the console, for instance `['QUEUED', 'Submitted to fulfillment']`. */
  readonly state?: OrderState | readonly OrderState[] | undefined;
  readonly site?: string | undefined;
  /** Name of the account. */
  readonly account?: string | undefined;
  readonly approver?: { readonly firstName?: string | undefined; readonly lastName?: string | undefined } | undefined;
  /** Submitted at or after this instant. */
  readonly submittedAfter?: Date | string | undefined;
  /** Submitted at or before this instant. */
  readonly submittedBefore?: Date | string | undefined;
  /** Submitted in the last given number of days; overrides `submittedAfter`. */
  readonly submittedWithinDays?: number | undefined;
  /** An additional SCIM filter; not in text mode. */
  readonly filter?: ScimFilter | undefined;
  /** `property:asc` or `property:desc`; not in text mode. @default submittedDate:desc */
  readonly sort?: string | undefined;
  /** `text` for instances whose agent configuration only supports text search. @default scim */
  readonly mode?: 'scim' | 'text' | undefined;
}

const criterionNames: NamesOf<OrderCriteria> = {
  ...pageOptionNames,
  orderId: true,
  profileId: true,
  firstName: true,
  lastName: true,
  email: true,
  phoneNumber: true,
  sku: true,
  product: true,
  state: true,
  site: true,
  account: true,
  approver: true,
  submittedAfter: true,
  submittedBefore: true,
  submittedWithinDays: true,
  filter: true,
  sort: true,
  mode: true,
};

const dayMs = 86_400_000;

/** Criteria whose dates are instants. @hidden */
export type DatedCriteria = Omit<OrderCriteria, 'submittedWithinDays'>;

/** The criteria, with `submittedWithinDays` converted to an instant; rejects unknown ones. @internal */
export function readCriteria(criteria: OrderCriteria, now: () => number | Date): DatedCriteria {
  const { submittedWithinDays: days, ...others } = known(OccValidationError, 'criterion', criteria, criterionNames);
  if (days === undefined) return others;
  const submittedAfter = new Date(Number(now()) - days * dayMs);
  if (days > 0 && !Number.isNaN(submittedAfter.getTime())) return { ...others, submittedAfter };
  throw new OccValidationError('submittedWithinDays', 'submittedWithinDays must be a number of days greater than 0');
}

/** The SCIM filter of some criteria. @internal */
export function orderFilter(criteria: DatedCriteria): ScimFilter {
  const { approver, submittedBefore, filter } = criteria;
  const after = optionalInstant('submittedAfter', criteria.submittedAfter);
  const before = optionalInstant('submittedBefore', submittedBefore);
  const all = scim.and(
    ...scim.startsWith({
      id: criteria.orderId,
      'profile.firstName': criteria.firstName,
      'profile.lastName': criteria.lastName,
      'profile.email': criteria.email,
      'shippingGroups.phoneNumber': criteria.phoneNumber,
      'commerceItems.catalogRefId': criteria.sku,
      'commerceItems.productId': criteria.product,
      'organization.name': criteria.account,
      'approvers.firstName': approver?.firstName,
      'approvers.lastName': approver?.lastName,
    }),
    equals('profileId', criteria.profileId),
    equals('siteId', criteria.site),
    scim.or(...statesIn(criteria).map(state => scim.eq('state', state))),
    after === undefined ? undefined : scim.ge('submittedDate', after),
    before === undefined ? undefined : scim.le('submittedDate', before),
    filter,
  );
  // the operation requires a filter; every order has an id
  return all ?? scim.pr('id');
}

/** The criteria of the text search (`q` as JSON), without the page. @internal */
export function orderTextCriteria(criteria: DatedCriteria): Readonly<Record<string, string>> {
  for (const field of ['approver', 'site', 'filter', 'sort'] as const) {
    if (criteria[field] !== undefined)
      throw new OccValidationError(field, `Text search does not support ${field}: leave out mode or ${field}`);
  }
  const [state, ...more] = statesIn(criteria);
  if (more.length > 0) throw new OccValidationError('state', 'Text search supports only one state');
  const { orderId, profileId, firstName, lastName, email, phoneNumber, sku, product, account, submittedBefore } =
    criteria;
  return defined({
    orderId,
    profileId,
    firstName,
    lastName,
    email,
    state,
    account,
    addressPhone: phoneNumber,
    skuId: sku,
    productId: product,
    startDate: optionalInstant('submittedAfter', criteria.submittedAfter)?.toISOString(),
    endDate: optionalInstant('submittedBefore', submittedBefore)?.toISOString(),
  });
}

function statesIn({ state = [] }: DatedCriteria): string[] {
  return [state].flat().flatMap(name => (name === '' ? [] : [stateNamed(name)]));
}

function equals(attribute: string, value: string | undefined): ScimFilter | undefined {
  return value === undefined || value === '' ? undefined : scim.eq(attribute, value);
}

function optionalInstant(field: string, value: Date | string | undefined): Date | undefined {
  return value === undefined || value === '' ? undefined : instant(field, value);
}
