/** Finding return requests. @module */

import type { Order } from '../../orders/records.ts';
import type { Organization, Profile } from '../../people/records.ts';
import { folded } from '../../wire/folded.ts';
import { isDayAlone, sentInstant } from '../../wire/instant.ts';
import { largestPage } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import { isReturnState } from './return-lifecycle.ts';

const texts = ['returnRequestId', 'authorizationNumber', 'orderId', 'state', 'siteId', 'email', 'account'] as const;

/** A key that a client's search form has, though no return request shows it (inferred). */
const noStateOfItsOwn = 'MANUAL_REFUND';

/** What to look for; all of it must hold. */
export type ReturnCriteria = Readonly<Partial<Record<(typeof texts)[number], string>>> & {
  /** Earliest instant of the request. */
  readonly from?: number;
  /** Counted from 0 (inferred). */
  readonly page: number;
  readonly limit: number;
};

/** A return request with what criteria may name. */
export interface FoundReturn {
  readonly request: ReturnRequest;
  readonly order: Order | undefined;
  readonly profile: Profile | undefined;
  readonly organization: Organization | undefined;
}

/**
 * Reads criteria from the `q` of a request.
 *
 * @throws {Refusal} 85000: it is not a JSON object of criteria.
 */
export function returnCriteria(q: string): ReturnCriteria {
  const sent = parsed(q);
  const named = texts.map(name => [name, textOf(sent, name)] as const).filter(([, text]) => text !== '');
  const since = textOf(sent, 'startDateFromTimeSpan');
  const from = since === '' ? undefined : instantOf(since);
  const criteria: ReturnCriteria = {
    ...Object.fromEntries(named),
    ...(from === undefined ? {} : { from }),
    page: countOf(sent, 'pageNumber') ?? 0,
    limit: Math.min(countOf(sent, 'limit') ?? largestPage, largestPage),
  };
  if (criteria.state !== undefined && criteria.state !== noStateOfItsOwn && !isReturnState(criteria.state)) {
    return malformed(`There is no return state ${criteria.state}.`);
  }
  return criteria;
}

/** Whether a return request is one of those looked for. E-mail addresses and accounts are compared without case. */
export function isWanted({ request, order, profile, organization }: FoundReturn, criteria: ReturnCriteria): boolean {
  const { returnRequestId, authorizationNumber, orderId, state, siteId, email, account, from } = criteria;
  const matches = (wanted: string | undefined, ...actual: (string | undefined)[]) =>
    wanted === undefined || actual.some(value => folded(value) === folded(wanted));
  return (
    (returnRequestId === undefined || request.id === returnRequestId) &&
    (authorizationNumber === undefined || request.authorizationNumber === authorizationNumber) &&
    (orderId === undefined || request.orderId === orderId) &&
    (state === undefined || request.state === state) &&
    (siteId === undefined || request.siteId === siteId) &&
    matches(email, profile?.email) &&
    matches(account, order?.organizationId, organization?.name) &&
    (from === undefined || request.createdAt >= from)
  );
}

function parsed(q: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(q);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // answered like any other text that is no criteria
  }
  return malformed('The criteria are a JSON object.');
}

/** Clients send every criterion, unused ones as an empty string. */
function textOf(sent: Readonly<Record<string, unknown>>, name: string): string {
  const { [name]: value = '' } = sent;
  return typeof value === 'string' ? value : malformed(`${name} must be a string.`);
}

function countOf(sent: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = sent[name];
  if (value === undefined) return undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : malformed(`${name} is not a whole number from 0 on.`);
}

// the documents write the letters of the form in lower case
function instantOf(text: string): number {
  const sent = text.toUpperCase();
  const instant = isDayAlone(sent) ? undefined : sentInstant(sent);
  return instant ?? malformed('startDateFromTimeSpan is not a date with time.');
}

function malformed(message: string): never {
  return refuse('85000', { path: 'q', message });
}
